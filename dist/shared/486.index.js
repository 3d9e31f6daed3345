export const id = 486;
export const ids = [486];
export const modules = {

/***/ 78486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   countJunit: () => (/* binding */ countJunit)
/* harmony export */ });
/* harmony import */ var fast_xml_parser__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41143);
/* harmony import */ var _test_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77561);


/** Code under test wrote what is read here: no entity is expanded, and nothing nests deeper than any report does. */
const parser = new fast_xml_parser__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, processEntities: false, maxNestedTags: 40 });
/**
 * Counts the tests of one report in the XML of JUnit: each `testcase` with a `failure`, an `error`, a `skipped` or none of them. The numbers in
 * the attributes of a suite are what its writer thought, and are not read. `null`: XML of another kind. Throws where it is no well-formed XML.
 */
function countJunit(text) {
    const [root] = toElements(parser.parse(text, true)).filter(({ name }) => !name.startsWith('?'));
    return root !== undefined && isSuite(root) ? countSuite(root) : null;
}
function countSuite({ children }) {
    return children.map((child) => (isSuite(child) ? countSuite(child) : child.name === 'testcase' ? countCase(child) : _test_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroTests */ .Ww)).reduce(_test_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .addCounts */ .c5, _test_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroTests */ .Ww);
}
function countCase(test) {
    const has = (name) => test.children.some((child) => child.name === name);
    if (has('failure'))
        return { ..._test_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroTests */ .Ww, failed: 1, failing: [nameOf(test)] };
    if (has('error'))
        return { ..._test_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroTests */ .Ww, errored: 1, failing: [nameOf(test)] };
    return has('skipped') ? { ..._test_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroTests */ .Ww, skipped: 1 } : { ..._test_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .zeroTests */ .Ww, passed: 1 };
}
/** With its class where that adds something: some writers repeat the name there, Node's says `test` of every test. */
function nameOf({ attributes }) {
    const [name, group] = [textOf(attributes['name']), textOf(attributes['classname'])];
    return (0,_test_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .failingName */ .AD)(group === '' || group === 'test' || name.startsWith(group) ? name : `${group} › ${name}`);
}
const characters = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' };
/** An attribute with the five entities that XML itself knows. */
function textOf(value) {
    return (typeof value === 'string' ? value : '').replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => characters[entity] ?? entity);
}
function isSuite({ name }) {
    return name === 'testsuites' || name === 'testsuite';
}
/** The parser's form: a list of `{ <name>: children, ':@': attributes }`, and `{ '#text': … }` between them. */
function toElements(nodes) {
    if (!Array.isArray(nodes))
        return [];
    return nodes.filter(isRecord).flatMap((node) => {
        const name = Object.keys(node).find((key) => key !== ':@');
        if (name === undefined || name === '#text')
            return [];
        const attributes = node[':@'];
        return [{ name, attributes: isRecord(attributes) ? attributes : {}, children: toElements(node[name]) }];
    });
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
