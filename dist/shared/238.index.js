export const id = 238;
export const ids = [238,955];
export const modules = {

/***/ 89238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  countJunit: () => (/* binding */ countJunit)
});

// EXTERNAL MODULE: ./build/src/actions/run-tier-gate/test-counts.js
var test_counts = __webpack_require__(77561);
;// CONCATENATED MODULE: ./build/src/actions/run-tier-gate/junit-cases.js

/**
 * The status words by which a case says that it was not run, whatever it contains (GoogleTest, CTest, Ginkgo, behave).
 */
const offWords = new Set([
    'notrun',
    'not run',
    'not_run',
    'notexecuted',
    'disabled',
    'suppressed',
    'skipped',
    'ignored',
    'inactive',
    'pending',
    'todo',
    'untested',
    'inconclusive',
    'filtered',
]);
/** The status words by which a case says that it did not pass, whatever it contains. */
const failedWords = new Set(['failed', 'fail', 'failure', 'failing', 'not ok']);
const erroredWords = new Set([
    'error',
    'errored',
    'broken',
    'panicked',
    'crashed',
    'aborted',
    'interrupted',
    'cancelled',
    'canceled',
    'timeout',
    'timedout',
    'timed out',
    'undefined',
    'unknown',
]);
const offParts = ['skipped', 'disabled', 'ignored', 'pending', 'todo', 'notrun'];
/** True if the attributes of a case say that it was not run. */
function isOff({ attributes }) {
    return attributes['executed']?.trim().toLowerCase() === 'false' || says({ attributes }, offWords);
}
/**
 * The result of a case. A `todo` that fails, or one that may fail, is skipped and failed at once, and no failure; a
 * teardown that fails after a skip is an error (pytest).
 */
function kindOf({ tag, parts, error }) {
    const isSkipped = offParts.some((part) => parts.has(part));
    if (isSkipped && !(parts.has('error') && error.startsWith('failed on teardown')))
        return 'skipped';
    if (parts.has('failure'))
        return 'failed';
    if (parts.has('error'))
        return 'errored';
    if (isSkipped || isOff(tag))
        return 'skipped';
    return says(tag, failedWords) || tag.attributes['success']?.trim().toLowerCase() === 'false'
        ? 'failed'
        : says(tag, erroredWords)
            ? 'errored'
            : 'passed';
}
function says({ attributes }, words) {
    return [attributes['status'], attributes['result'], attributes['outcome']].some((word) => word !== undefined && words.has(word.trim().toLowerCase()));
}
/**
 * The name of a case, with its class where that adds something: some writers repeat the name there, and Node's says
 * `test` of every test. Node's encodes a quote twice, and is known by the attribute `failure`, which nobody else
 * writes.
 */
function nameOf({ attributes }) {
    const isNode = attributes['failure'] !== undefined;
    const read = (key) => {
        const text = (attributes[key] ?? '').slice(0, 5000);
        return isNode ? text.replaceAll('&quot;', '"') : text;
    };
    const [name, group] = [read('name'), read('classname')];
    return (0,test_counts/* failingName */.AD)(group === '' || group === 'test' || name.startsWith(group) || name.endsWith(group) ? name : `${group} › ${name}`);
}

;// CONCATENATED MODULE: ./build/src/actions/run-tier-gate/junit-tallies.js

/** A suite that holds nothing. */
const emptyTally = {
    cases: 0,
    failures: 0,
    failureParts: 0,
    errors: 0,
    errorParts: 0,
    skips: 0,
    off: 0,
    pending: 0,
    failed: 0,
    errored: 0,
    skipped: 0,
    children: 0,
    childFailures: 0,
    childSkips: 0,
    extras: 0,
    doubles: 0,
    again: 0,
    todo: 0,
    claimed: 0,
    last: '',
};
const counted = Object.keys(emptyTally).filter((key) => key !== 'last');
/** Adds a case or a suite inside to what a suite holds; in place, because a report may hold a million. */
function addTo(suite, inside) {
    if (inside.last !== '' && inside.last === suite.last && inside.errors > 0)
        suite.doubles += 1;
    for (const key of counted)
        suite[key] += inside[key];
    suite.last = inside.last;
}
/** One case. */
function countCase({ tag, parts }, kind) {
    const [failureParts, errorParts, skipParts] = [
        parts.get('failure') ?? 0,
        parts.get('error') ?? 0,
        parts.get('skipped') ?? 0,
    ];
    const { name = '', classname = '' } = tag.attributes;
    return {
        cases: 1,
        failures: Math.min(1, failureParts),
        failureParts: kind === 'skipped' ? 0 : failureParts,
        errors: Math.min(1, errorParts),
        errorParts: kind === 'skipped' ? 0 : errorParts,
        skips: Math.min(1, skipParts),
        off: kind === 'skipped' && skipParts === 0 && isOff(tag) ? 1 : 0,
        pending: tag.attributes['status'] === 'pending' ? 1 : 0,
        failed: kind === 'failed' ? 1 : 0,
        errored: kind === 'errored' ? 1 : 0,
        skipped: kind === 'skipped' ? 1 : 0,
        children: 1,
        childFailures: Math.min(1, failureParts),
        childSkips: Math.min(1, skipParts),
        extras: isExtra(name, classname, failureParts + errorParts) ? 1 : 0,
        doubles: 0,
        again: skipParts > 0 && errorParts > 0 ? 1 : 0,
        todo: 0,
        claimed: 0,
        last: `${classname.slice(0, 1000)}\u0000${name.slice(0, 1000)}`,
    };
}
function isExtra(name, classname, failures) {
    return (failures > 0 &&
        (/"(?:before|after) (?:all|each)" hook/u.test(name) ||
            classname === 'Test suite failed to run' ||
            /^ ?Test execution failure: could be caused by test hooks/u.test(name) ||
            (classname === '' && name === 'TestMain')));
}

;// CONCATENATED MODULE: ./build/src/actions/run-tier-gate/junit-sums.js
/** A suite as a child of the one around it, with what was found in it beside its cases. */
function asChild({ attributes }, tally, { todo, unlisted }) {
    const [cases, skips, skipped] = [tally.cases + unlisted, tally.skips + unlisted, tally.skipped + unlisted];
    return {
        ...tally,
        cases,
        skips,
        skipped,
        claimed: Number(attributes['tests'] ?? 0),
        children: 1,
        childFailures: Math.min(1, tally.childFailures),
        childSkips: Math.min(1, tally.childSkips),
        todo: tally.todo + todo,
    };
}
const nothing = { todo: 0, unlisted: 0 };
/**
 * Checks that a suite's own attributes agree with its contents, in one of the ways in which its writer counts. Throws
 * Error that names both.
 */
function requireSum({ tag, dialect, tally, counts, }, writer, aside) {
    const said = readClaims(tag);
    const refuse = (what, held) => {
        throw new Error(`${tag.name} ${JSON.stringify((tag.attributes['name'] ?? '').slice(0, 100))} says ${what}="${said[what]}" and holds ${held}`);
    };
    if (dialect === 'surefire' && writer.reran) {
        // Its attributes count only the last round, in which only the failed tests ran again.
        for (const [what, held] of [
            ['tests', tally.cases],
            ['failures', tally.failures],
            ['errors', tally.errors],
            ['skipped', tally.skipped],
        ])
            if ((said[what] ?? 0) > held)
                refuse(what, held);
        return nothing;
    }
    const held = { dialect, tally, counts, isRoot: tag.name === 'testsuites', writer, aside };
    const { ways, ...sum } = countTests(said, held);
    if (said.tests !== null && !ways.includes(said.tests))
        refuse('tests', ways[0] ?? tally.cases);
    if (!matchesBad(said, held))
        refuse(said.failures === null ? 'errors' : 'failures', said.failures === null ? tally.errors : tally.failures);
    const wrong = findWrongSkips(said, tally, dialect, sum);
    if (wrong !== null)
        refuse(wrong, tally.skipped + sum.unlisted);
    return sum;
}
function readClaims({ name, attributes }) {
    const read = (key) => {
        const text = attributes[key]?.trim() ?? '';
        if (text === '')
            return null;
        if (!/^[0-9]{1,9}$/u.test(text))
            throw new Error(`${name} says ${key}=${JSON.stringify(text.slice(0, 40))}, which is no count`);
        return Number(text);
    };
    return {
        tests: read('tests'),
        failures: read('failures'),
        errors: read('errors'),
        skipped: read('skipped'),
        disabled: read('disabled'),
    };
}
/** The numbers of tests that a writer may mean by what a suite holds, the plainest first. */
function countTests(said, { dialect, tally, counts, isRoot, writer, aside }) {
    const { cases, children, extras } = tally;
    const claimed = said.tests ?? cases;
    switch (dialect) {
        case 'node':
            return { ...nothing, ways: [children] };
        case 'boost':
            return { ...nothing, ways: [cases - tally.skipped] };
        case 'assertions':
            return {
                ...nothing,
                ways: said.tests === null || claimed >= tally.failureParts ? [claimed] : [tally.failureParts],
            };
        case 'mocha-xunit':
            return { ...nothing, ways: [cases - extras] };
        case 'jest': {
            // A todo is listed in its file's suite like a test that passed, and not counted.
            const todo = cases - extras - tally.todo - claimed;
            const isTodo = todo === 0 || (!isRoot && todo > 0 && todo <= counts.passed);
            return isTodo ? { todo, unlisted: 0, ways: [claimed] } : { ...nothing, ways: [cases - extras - tally.todo] };
        }
        case 'mocha-junit': {
            // What was pending, or never came to run behind a hook that failed, is counted and not listed.
            const unlisted = claimed - (cases - extras);
            const pending = Math.max(0, (said.skipped ?? tally.skipped) - tally.skipped);
            if (isRoot && claimed !== tally.claimed)
                return { ...nothing, ways: [tally.claimed] };
            if (unlisted < 0 || (isRoot && (pending > unlisted || (extras === 0 && unlisted !== pending))))
                return { ...nothing, ways: [cases - extras + pending] };
            return { todo: 0, unlisted: isRoot ? pending : 0, ways: [claimed] };
        }
        case 'pytest': {
            const least = cases - tally.doubles + tally.again;
            // Subtests that passed are counted and not listed: then the summary that it printed has to say the same as the
            // cases.
            const subtests = claimed > least && aside.pytestPassed.includes(counts.passed);
            return { ...nothing, ways: subtests ? [claimed] : [least] };
        }
        case 'plain':
        case 'surefire': {
            const listed = cases - (writer.go ? extras : 0);
            // Rust's libtest counts ignored tests, and does not list them.
            const unlisted = tally.skipped === 0 && said.skipped !== null && claimed === listed + said.skipped ? said.skipped : 0;
            return { todo: 0, unlisted, ways: [listed + unlisted] };
        }
    }
}
/** Failures and errors each, or both together where one word stands for both. */
function matchesBad({ failures, errors }, { dialect, tally, isRoot, writer }) {
    const { extras } = tally;
    if (dialect === 'node')
        return (failures ?? tally.childFailures) === tally.childFailures && (errors ?? 0) === 0;
    if (dialect === 'assertions')
        return (failures ?? tally.failureParts) === tally.failureParts && (errors ?? tally.errorParts) === tally.errorParts;
    const together = (failures ?? 0) + (errors ?? 0);
    // Its suites that did not start are in one number or the other, in both or in none.
    if (dialect === 'jest')
        return together >= tally.failures + tally.errors - extras && together <= tally.failures + tally.errors;
    // Packages that did not build are failures of the whole and of no package; the whole counts further errors that
    // belong to no test.
    if (writer.go && extras > 0)
        return ((failures ?? tally.failures) === tally.failures - (isRoot ? 0 : extras) &&
            (isRoot || (errors ?? 0) === tally.errors));
    if (writer.go && isRoot)
        return (failures ?? tally.failures) === tally.failures && (errors ?? tally.errors) >= tally.errors;
    const ways = [
        [tally.failures, tally.errors],
        [tally.failed, tally.errored],
        ...(dialect === 'pytest' ? [[tally.failureParts, tally.errorParts]] : []),
    ];
    return ways.some(([failed = 0, errored = 0]) => ((failures ?? failed) === failed && (errors ?? errored) === errored) ||
        ((failures !== null || errors !== null) && together === failed + errored));
}
/**
 * The one of the two words for tests that were not run whose number differs from the real one; `null` if neither
 * differs.
 */
function findWrongSkips({ tests, failures, errors, skipped, disabled }, tally, dialect, { unlisted }) {
    const all = tally.skipped + unlisted;
    if (dialect === 'mocha-xunit')
        return skipped === null ||
            skipped ===
                (tests ?? 0) - (failures ?? 0) - (errors ?? 0) - (tally.cases - tally.failures - tally.errors - tally.skipped)
            ? null
            : 'skipped';
    if (dialect === 'node')
        return skipped !== null && skipped !== tally.childSkips
            ? 'skipped'
            : disabled !== null && disabled !== 0
                ? 'disabled'
                : null;
    if (skipped !== null && disabled !== null)
        return skipped + disabled === all ? null : 'skipped';
    if (skipped !== null)
        return skipped === all || skipped === tally.skips + unlisted ? null : 'skipped';
    return disabled === null || (tally.off > 0 ? [tally.off] : [0, tally.pending, all]).includes(disabled)
        ? null
        : 'disabled';
}

;// CONCATENATED MODULE: ./build/src/actions/run-tier-gate/junit-dialects.js
/** The dialect of a suite, by its tag or by the suite around it. */
function dialectOf({ attributes }, around) {
    const keys = Object.keys(attributes).join(' ');
    if (/^name errors failures skipped tests time timestamp hostname$/u.test(keys) ||
        attributes['name'] === 'pytest tests')
        return 'pytest';
    if (keys === 'name errors failures skipped timestamp time tests' ||
        (keys === 'name tests failures errors time' && attributes['name'] === 'jest tests'))
        return 'jest';
    if (keys === 'name tests failures errors skipped timestamp time' &&
        attributes['timestamp']?.endsWith(' GMT') === true)
        return 'mocha-xunit';
    if (/^name time tests failures(?: skipped)?$/u.test(keys))
        return 'mocha-junit';
    if (/^name time disabled errors tests failures skipped(?: timestamp)? hostname$/u.test(keys))
        return 'node';
    if (attributes['xsi:noNamespaceSchemaLocation']?.includes('surefire') === true)
        return 'surefire';
    if (keys === 'tests skipped errors failures id name time')
        return 'boost';
    if ('doctest_version' in attributes || attributes['hostname'] === 'tbd')
        return 'assertions';
    return around ?? 'plain';
}

// EXTERNAL MODULE: ./build/src/actions/run-tier-gate/node-numbers.js
var node_numbers = __webpack_require__(21439);
// EXTERNAL MODULE: ./build/src/actions/run-tier-gate/xml.js
var xml = __webpack_require__(93955);
;// CONCATENATED MODULE: ./build/src/actions/run-tier-gate/xunit.js

const levels = new Set(['assemblies', 'assembly', 'collection', 'class']);
/**
 * Counts the XML of xUnit.net, v2 and v3: each `test` by its `result` (xunit.net/docs/format-xml-v2). An error beside
 * the tests, as of a fixture, is one of an assembly. Each level has to hold what it says.
 */
function createXunitCount() {
    let counts = test_counts/* zeroTests */.Ww;
    const open = [];
    return {
        open(tag) {
            const { name = '', result = '' } = tag.attributes;
            if (levels.has(tag.name))
                open.push({ tag, before: counts });
            else if (tag.name === 'test')
                counts = (0,test_counts/* addCounts */.c5)(counts, worth(result, name));
            else if (tag.name === 'error')
                counts = (0,test_counts/* addCounts */.c5)(counts, { ...test_counts/* zeroTests */.Ww, errored: 1, failing: [(0,test_counts/* failingName */.AD)(name)] });
        },
        close(name) {
            const level = levels.has(name) ? open.pop() : undefined;
            if (level !== undefined)
                xunit_requireSum(level.tag, level.before, counts);
        },
        counts: () => counts,
    };
}
function worth(result, name) {
    switch (result) {
        case 'Pass':
            return { ...test_counts/* zeroTests */.Ww, passed: 1 };
        case 'Fail':
            return { ...test_counts/* zeroTests */.Ww, failed: 1, failing: [(0,test_counts/* failingName */.AD)(name)] };
        case 'Skip':
        case 'NotRun':
            return { ...test_counts/* zeroTests */.Ww, skipped: 1 };
    }
    throw new Error(`a test has the result ${JSON.stringify(result.slice(0, 40))}, which is not known`);
}
/** `skipped` is told apart from `not-run` in v3 only, and a level that gives a number has to hold so many. */
function xunit_requireSum({ name, attributes }, before, after) {
    const held = {
        passed: after.passed - before.passed,
        failed: after.failed - before.failed,
        errors: after.errored - before.errored,
        skipped: after.skipped - before.skipped,
    };
    const said = (key) => (attributes[key] === undefined ? null : Number(attributes[key]));
    const skipped = said('skipped') === null ? null : Number(said('skipped')) + (said('not-run') ?? 0);
    const claims = {
        passed: said('passed'),
        failed: said('failed'),
        errors: said('errors'),
        skipped,
        total: said('total'),
    };
    const real = { ...held, total: held.passed + held.failed + held.skipped };
    for (const key of ['total', 'passed', 'failed', 'skipped', 'errors']) {
        if (claims[key] !== null && claims[key] !== real[key])
            throw new Error(`${name} ${JSON.stringify((attributes['name'] ?? '').slice(0, 100))} says ${key}="${claims[key]}" and holds ${real[key]}`);
    }
}

;// CONCATENATED MODULE: ./build/src/actions/run-tier-gate/junit.js








const mostComments = 100;
/**
 * Counts the tests of one report in the XML of JUnit or of xUnit.net: each `testcase` as the writer of that dialect
 * means it (docs/tiers.md).
 * `null`: XML of another kind. Throws where it is no well-formed XML, and where its cases do not add up to what its
 * suites say of themselves.
 */
function countJunit(text, aside = { pytestPassed: [] }) {
    let xunit = null;
    let junit = null;
    (0,xml.walkXml)(text, {
        open(tag, depth) {
            if (depth === 0 && isSuite(tag.name))
                junit = createJunitCount(aside);
            if (depth === 0 && (tag.name === 'assemblies' || tag.name === 'assembly'))
                xunit = createXunitCount();
            junit?.open(tag, depth);
            xunit?.open(tag);
        },
        close(name, depth) {
            junit?.close(name, depth);
            xunit?.close(name);
        },
        comment(words, depth) {
            if (depth === 1)
                junit?.comment(words);
        },
    });
    // Set in the visitor, which the compiler does not follow.
    const counter = (junit ?? xunit);
    return counter === null ? null : counter.counts();
}
function createJunitCount(aside) {
    const suites = [];
    const writer = { go: false, reran: false };
    let test = null;
    const comments = [];
    let counts = test_counts/* zeroTests */.Ww;
    let [isNodes, cases, suitesInside] = [true, 0, 0];
    function closeCase(found) {
        const suite = suites.at(-1);
        if (suite === undefined)
            return;
        cases += 1;
        const kind = kindOf(found);
        const failing = kind === 'failed' || kind === 'errored' ? [nameOf(found.tag)] : [];
        suite.counts = (0,test_counts/* addCounts */.c5)(suite.counts, { ...test_counts/* zeroTests */.Ww, [kind]: 1, failing });
        addTo(suite.tally, countCase(found, kind));
    }
    function closeSuite(suite) {
        const found = requireSum(suite, writer, aside);
        const { todo, unlisted } = found;
        const sum = {
            ...suite.counts,
            passed: suite.counts.passed - todo,
            skipped: suite.counts.skipped + todo + unlisted,
        };
        const parent = suites.at(-1);
        if (parent === undefined)
            counts = sum;
        else {
            if (parent.dialect === 'plain')
                parent.dialect = suite.dialect; // Some roots may be named at will.
            parent.counts = (0,test_counts/* addCounts */.c5)(parent.counts, sum);
            addTo(parent.tally, asChild(suite.tag, suite.tally, found));
        }
    }
    return {
        open(tag, depth) {
            if (test !== null) {
                if (depth !== test.depth + 1)
                    return;
                test.parts.set(tag.name, (test.parts.get(tag.name) ?? 0) + 1);
                if (/^(?:rerun|flaky)/u.test(tag.name))
                    writer.reran = true;
                if (tag.name === 'error')
                    test.error = tag.attributes['message']?.slice(0, 100) ?? '';
            }
            else if (isSuite(tag.name)) {
                const dialect = dialectOf(tag, suites.at(-1)?.dialect);
                if (depth > 0)
                    suitesInside += 1;
                isNodes &&=
                    depth > 0 ? dialect === 'node' : tag.name === 'testsuites' && Object.keys(tag.attributes).length === 0;
                suites.push({ tag, dialect, counts: test_counts/* zeroTests */.Ww, tally: { ...emptyTally } });
            }
            else if (tag.name === 'testcase')
                test = { tag, depth, parts: new Map(), error: '' };
            else if (tag.name === 'property' && tag.attributes['name'] === 'go.version')
                writer.go = true;
        },
        close(name, depth) {
            if (test !== null) {
                if (depth !== test.depth)
                    return;
                closeCase(test);
                test = null;
            }
            else if (isSuite(name)) {
                const suite = suites.pop();
                if (suite !== undefined)
                    closeSuite(suite);
            }
        },
        comment(words) {
            if (comments.length < mostComments)
                comments.push(words.trim());
        },
        counts: () => (isNodes ? ownSummary(comments, { counts, cases, suites: suitesInside }) : null) ?? counts,
    };
}
/**
 * Node's reporter ends with its own counts as comments. They tell what its elements do not: a suite without tests
 * stands among its cases, and a test with tests inside among its suites. They may differ from the cases by no more than
 * that. Throws Error where they do.
 */
function ownSummary(comments, listed) {
    const numbers = (0,node_numbers/* readNumbers */.P)(comments);
    if (!numbers.has('tests') || !numbers.has('pass') || !numbers.has('fail'))
        return null;
    const counts = (0,node_numbers/* countNumbers */.w)(numbers);
    const { failed, errored, failing, passed, skipped } = listed.counts;
    const suites = numbers.get('suites') ?? 0;
    if (counts.failed + counts.errored < failed + errored)
        throw new Error(`its summary says fail ${counts.failed + counts.errored} and it holds ${failed + errored}`);
    if ((0,test_counts/* countRun */.NY)(counts) + counts.skipped + suites !== listed.cases + listed.suites)
        throw new Error(`its summary says tests ${numbers.get('tests')} and suites ${suites}, and it holds ${listed.cases} and ${listed.suites}`);
    const more = [counts.passed - passed, counts.failed + counts.errored - failed - errored, counts.skipped - skipped];
    const sum = (numbers) => numbers.reduce((all, each) => all + Math.max(0, each), 0);
    if (sum(more) > listed.suites || sum(more.map((each) => -each)) > suites)
        throw new Error(`its summary says pass ${counts.passed} and skipped ${counts.skipped}, and it holds ${passed} and ${skipped}`);
    return { ...counts, failing };
}
function isSuite(name) {
    return name === 'testsuites' || name === 'testsuite';
}


/***/ }),

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
