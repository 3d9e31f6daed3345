export const id = 955;
export const ids = [955];
export const modules = {

/***/ 93955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeXml: () => (/* binding */ decodeXml),
/* harmony export */   walkXml: () => (/* binding */ walkXml)
/* harmony export */ });
/* harmony import */ var sax__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42560);

const mostCharacters = 10 * 1024 * 1024;
const deepest = 40;
const mostAttributes = 100;
const longestPart = 1024 * 1024;
const longestDoctype = 10_000;
const longestDeclaration = 1_000;
const mostUnknownEntities = 1_000;
const partSize = 4 * 1024;
// A longer attribute or comment is refused; text is handed on in pieces.
Object.assign(sax__WEBPACK_IMPORTED_MODULE_0__, { MAX_BUFFER_LENGTH: longestPart });
const options = { strictEntities: true, position: true };
/**
 * Walks an XML document that the code under test wrote, and keeps nothing of it: at most 10 MiB, 40 levels, 100
 * attributes of an element, no attribute longer than 1 MiB and no doctype longer than 10,000 characters. Only XML's own
 * five entities and numbered characters are decoded; up to 1,000 others stay as written, and one that leads out of the
 * document is refused. Throws Error that says what is wrong and where.
 */
function walkXml(text, visitor) {
    if (text.length > mostCharacters)
        throw new Error('it is larger than 10 MiB');
    const parser = sax__WEBPACK_IMPORTED_MODULE_0__.parser(true, options);
    const refuse = (why) => {
        throw new Error(`${why} (line ${parser.line + 1})`);
    };
    let [depth, attributes, roots, unknown] = [0, 0, 0, 0];
    parser.onopentagstart = () => {
        attributes = 0;
    };
    parser.onattribute = () => {
        if ((attributes += 1) > mostAttributes)
            refuse(`an element has more than ${mostAttributes} attributes`);
    };
    parser.onopentag = ({ name, attributes: found }) => {
        if (depth === 0 && (roots += 1) > 1)
            refuse('it has more than one root element');
        if (depth >= deepest)
            refuse(`it nests deeper than ${deepest} elements`);
        visitor.open({ name, attributes: found }, depth);
        depth += 1;
    };
    parser.onclosetag = (name) => {
        depth -= 1;
        visitor.close(name, depth);
    };
    parser.oncomment = (words) => visitor.comment?.(words, depth);
    const requireShort = () => {
        const { doctype, sgmlDecl } = parser;
        if (typeof doctype === 'string' && doctype.length > longestDoctype)
            refuse(`its doctype is longer than ${longestDoctype} characters`);
        // The parser looks at all of it for each character.
        if (sgmlDecl.length > longestDeclaration)
            refuse(`a declaration is longer than ${longestDeclaration} characters`);
    };
    parser.ondoctype = (doctype) => {
        requireShort();
        if (declaresOutside(doctype))
            refuse('it declares an entity from outside');
    };
    parser.onsgmldeclaration = () => refuse('a declaration stands outside its doctype');
    const onerror = (error) => {
        if (!error.message.startsWith('Invalid character entity'))
            refuse(error.message.split('\n', 1)[0] ?? '');
        if ((unknown += 1) > mostUnknownEntities)
            refuse(`it holds more than ${mostUnknownEntities} unknown entities`);
        Object.assign(parser, { error: null }); // One that the document declares: it stays as written.
    };
    Object.assign(parser, { onerror });
    const body = text.replace(/^\ufeff?\s*/u, '');
    for (let at = 0; at < body.length; at += partSize) {
        parser.write(body.slice(at, at + partSize)); // It looks at its limits between two parts.
        requireShort();
    }
    parser.close();
    if (roots === 0)
        refuse('it is no XML');
}
/** True if a doctype declares an entity that stands elsewhere; each character is looked at once. */
function declaresOutside(doctype) {
    return doctype
        .split('<!ENTITY')
        .slice(1)
        .some((declared) => /\s(?:SYSTEM|PUBLIC)\s/u.test(declared.split('>', 1)[0] ?? ''));
}
/**
 * The text of an XML file by its byte order mark or the encoding that it declares; UTF-8 where it says nothing. Throws
 * Error for an unknown one.
 */
function decodeXml(bytes) {
    const [first = 0, second = 0] = bytes;
    const declared = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/u.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 400)))?.[1];
    const label = first === 0xff && second === 0xfe
        ? 'utf-16le'
        : first === 0xfe && second === 0xff
            ? 'utf-16be'
            : (declared ?? 'utf-8');
    try {
        return new TextDecoder(label).decode(bytes);
    }
    catch {
        throw new Error(`its encoding ${label} is not known`);
    }
}


/***/ })

};
