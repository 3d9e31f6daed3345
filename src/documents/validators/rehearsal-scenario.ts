// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkRehearsalScenario: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:rehearsal-scenario:1","title":"Rehearsal scenario","description":"scenario.yml beside a train: the story that a rehearsal plays, step by step, and where it should end.","type":"object","additionalProperties":false,"properties":{"directive":{"$ref":"#/$defs/directive","description":"The directive of the release; auto by default."},"release":{"$ref":"#/$defs/release","description":"The id of the release, in quotes; \"2026.11\" by default."},"steps":{"description":"What happens, in order.","type":"array","maxItems":500,"items":{"title":"exactly one of request, commit, until, advance, release, play, expect","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"request":{"description":"One call of GitHub's API.","type":"object","additionalProperties":false,"required":["as","method","path"],"properties":{"as":{"$ref":"#/$defs/login","description":"Who calls."},"method":{"description":"The HTTP method.","enum":["GET","POST","PUT","PATCH","DELETE"]},"path":{"title":"a path such as /repos/acme/api/dispatches","type":"string","maxLength":1000,"pattern":"^/[!-~]*$","description":"The path of the API, with its query; {release} stands for the release id, {run:<workflow file>} for the newest run of that file in the repository of the path, {installation:<App>} for an App's installation, {app:<App>} for its id, {repository:<owner/name>} for a repository's number, {head:<owner/name>:<branch>} for the commit of a branch, {ruleset:<pattern>} for the ruleset with this ref pattern in the repository of the path, {asked:<input>} for what the release of the path's repository asks to be given as this input."},"body":{"title":"a mapping","description":"The JSON body of the call; placeholders in its texts are filled in as in the path.","type":"object"},"status":{"title":"a whole number from 100 to 599","description":"The HTTP status that must come back; by default any below 400.","type":"integer","minimum":100,"maximum":599}}},"commit":{"description":"One commit pushed to a branch.","type":"object","additionalProperties":false,"required":["as","repository","branch","message","files"],"properties":{"as":{"$ref":"#/$defs/login","description":"Who commits."},"repository":{"$ref":"#/$defs/repository","description":"The repository."},"branch":{"$ref":"#/$defs/branch","description":"The branch; {release} stands for the release id."},"message":{"$ref":"#/$defs/text","description":"The message of the commit."},"files":{"description":"By path: the new content of a file, or null to delete it.","type":"object","maxProperties":500,"minProperties":1,"propertyNames":{"title":"the path of a file, with / and without .. or a leading /","type":"string","maxLength":500,"pattern":"^(?!/)(?!(?:[^/]*/)*\\.{0,2}(?:/|$))(?!\\.git/)[0-9A-Za-z ._/@+#()\\[\\]-]+$"},"additionalProperties":{"title":"text, or null","description":"The whole content of the file as text; null deletes it.","type":["string","null"],"maxLength":200000}}}},"until":{"title":"exactly one of phase, status, revision, quiet","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"description":"Plays on until this is so.","properties":{"phase":{"$ref":"#/$defs/phase","description":"The phase that is waited for."},"status":{"description":"The status that is waited for.","enum":["active","blocked","held","shipped","aborted","partial"]},"revision":{"title":"a whole number from 1 to 1000000","description":"The revision of the manifest that is waited for, or a later one.","type":"integer","minimum":1,"maximum":1000000},"quiet":{"title":"true","description":"Waits until nothing runs or is queued.","const":true}}},"advance":{"$ref":"#/$defs/duration","description":"Moves the virtual clock on by this much, firing schedules on the way."},"release":{"$ref":"#/$defs/release","description":"From here on the story is about the release with this id: {release}, until, play and expect mean this one."},"play":{"title":"usual","description":"Plays the usual story of the release: zoe plans it, whoever is asked approves, until it has ended or nothing moves any more.","const":"usual"},"expect":{"$ref":"#/$defs/expect","description":"What must be so now of the release that the story is about."}}}},"durations":{"description":"By \"<repository or *>/<workflow file>/<job>\": how long the job takes in virtual time.","type":"object","maxProperties":500,"propertyNames":{"$ref":"#/$defs/job"},"additionalProperties":{"$ref":"#/$defs/duration","description":"The duration of the job."}},"faults":{"description":"What goes wrong on the way, each by its kind; the first that fits strikes.","type":"array","maxItems":100,"items":{"title":"exactly one of kill, answer, drop, duplicate, delay","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"kill":{"description":"The machine dies while it executes a job.","type":"object","additionalProperties":false,"required":["job"],"properties":{"job":{"$ref":"#/$defs/job","description":"The job; * stands for any."},"times":{"$ref":"#/$defs/times","description":"How often it strikes; once by default."},"after":{"$ref":"#/$defs/after","description":"From when on it strikes; from the beginning by default."}}},"answer":{"description":"GitHub answers a call of a job with an error.","type":"object","additionalProperties":false,"required":["path"],"dependentSchemas":{"error":{"title":"error without status and effect","not":{"anyOf":[{"required":["status"]},{"required":["effect"]}]},"properties":{"path":{"const":"/graphql"}}}},"properties":{"method":{"description":"The HTTP method; any by default.","enum":["GET","POST","PUT","PATCH","DELETE"]},"path":{"title":"a path such as /repos/acme/api/git/refs, in which * stands for anything but / and ** for anything","type":"string","maxLength":500,"pattern":"^/[0-9A-Za-z._/*:@%-]*$","description":"The path of the API without its query; * stands for anything but /, ** for anything."},"operation":{"title":"the name of a GraphQL operation","type":"string","maxLength":100,"pattern":"^[A-Za-z_][0-9A-Za-z_]*$","description":"With the path /graphql: only the operation of this name."},"status":{"title":"a whole number from 500 to 599","description":"The HTTP status; 502 by default.","type":"integer","minimum":500,"maximum":599},"effect":{"description":"Whether the error comes before what was asked is done, and instead of it, or after; before by default.","enum":["before","after"]},"error":{"description":"With the path /graphql, instead of a status: GitHub says in an answer of 200 that the request takes more than it allows, and does nothing of it.","enum":["RESOURCE_LIMITS_EXCEEDED"]},"times":{"$ref":"#/$defs/times","description":"How often it strikes; once by default."},"after":{"$ref":"#/$defs/after","description":"From when on it strikes; from the beginning by default."}}},"drop":{"description":"An event that would start workflows is lost.","type":"object","additionalProperties":false,"required":["event"],"properties":{"event":{"$ref":"#/$defs/event","description":"The type of a repository_dispatch, or the name of another event."},"repository":{"$ref":"#/$defs/repository","description":"Only in this repository; anywhere by default."},"times":{"$ref":"#/$defs/times","description":"How often it strikes; once by default."},"after":{"$ref":"#/$defs/after","description":"From when on it strikes; from the beginning by default."}}},"duplicate":{"description":"An event that would start workflows comes twice.","type":"object","additionalProperties":false,"required":["event"],"properties":{"event":{"$ref":"#/$defs/event","description":"The type of a repository_dispatch, or the name of another event."},"repository":{"$ref":"#/$defs/repository","description":"Only in this repository; anywhere by default."},"times":{"$ref":"#/$defs/times","description":"How often it strikes; once by default."},"after":{"$ref":"#/$defs/after","description":"From when on it strikes; from the beginning by default."}}},"delay":{"description":"An event that would start workflows comes late.","type":"object","additionalProperties":false,"required":["event","by"],"properties":{"event":{"$ref":"#/$defs/event","description":"The type of a repository_dispatch, or the name of another event."},"repository":{"$ref":"#/$defs/repository","description":"Only in this repository; anywhere by default."},"by":{"$ref":"#/$defs/duration","description":"How late."},"times":{"$ref":"#/$defs/times","description":"How often it strikes; once by default."},"after":{"$ref":"#/$defs/after","description":"From when on it strikes; from the beginning by default."}}},"stale":{"title":"a mapping","description":"A read shows what was before the last write; not carried out yet.","type":"object"},"expire":{"title":"a mapping","description":"A token ends before its time; not carried out yet.","type":"object"},"move":{"title":"a mapping","description":"A branch moves between two calls; not carried out yet.","type":"object"}}}},"github":{"title":"a mapping","description":"What the GitHub of the story does otherwise than the usual one.","type":"object","additionalProperties":false,"properties":{"plan":{"description":"What every account here pays for; by default a plan that has rulesets for private repositories.","enum":["free","pro","team","enterprise"]},"update-refs":{"description":"GraphQL's updateRefs is refused to Apps, absent from the host, or bound by rulesets that its caller may bypass elsewhere.","enum":["refused","absent","bound"]},"permissions-of-apps":{"description":"What GitHub tells an App's token of its own rights in a repository is false throughout.","enum":["unseen"]},"artifact-storage":{"description":"The account has used up what it may store, and no artifact can be made.","enum":["full"]}}},"expect":{"$ref":"#/$defs/expect","description":"Where the story must end: the release that it is about at its end."}},"$defs":{"expect":{"title":"a mapping","type":"object","additionalProperties":false,"properties":{"status":{"description":"The status of the release.","enum":["active","blocked","held","shipped","aborted","partial"]},"phase":{"$ref":"#/$defs/phase","description":"The phase of the release."},"directive":{"$ref":"#/$defs/directive","description":"The directive that the release came to: the strictest of what was asked for and of its tasks."},"refused":{"description":"The plan must be refused, with exactly these codes in any order, each as often as it is told.","type":"array","maxItems":200,"items":{"title":"a code such as BRANCH_NOT_FOUND","description":"One code.","type":"string","maxLength":64,"pattern":"^[A-Z][A-Z0-9_]{0,63}$"}},"candidate":{"title":"a whole number from 0 to 100000","description":"The number of the last candidate; 0 for none.","type":"integer","minimum":0,"maximum":100000},"repositories":{"description":"By repository: what became of it.","type":"object","maxProperties":500,"propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"description":"What became of one repository.","type":"object","additionalProperties":false,"properties":{"production":{"description":"Whether production is the candidate or as it was.","enum":["candidate","unchanged"]},"staging":{"description":"Whether staging is the candidate or as it was.","enum":["candidate","unchanged"]},"tag":{"title":"a tag name, or null","description":"The tag that was made; null for none.","type":["string","null"],"maxLength":356,"pattern":"^[0-9A-Za-z._/@+-]+$"}}}},"tiers":{"description":"By tier: what it was worth on the last candidate.","type":"object","maxProperties":32,"propertyNames":{"$ref":"#/$defs/tierName"},"additionalProperties":{"$ref":"#/$defs/outcome","description":"The conclusion of its last attempt."}}}},"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"job":{"title":"a job as \"<repository or *>/<workflow file>/<job>\"","type":"string","maxLength":400,"pattern":"^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$"},"event":{"title":"the type of a repository_dispatch such as release.tier-finished, or the name of an event; schedule and workflow_dispatch are never lost","type":"string","maxLength":100,"pattern":"^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$"},"times":{"title":"a whole number from 1 to 100","type":"integer","minimum":1,"maximum":100},"after":{"title":"exactly one of step, revision","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"step":{"title":"a whole number from 1 to 500","description":"Once this step of the story has been played; the first is 1.","type":"integer","minimum":1,"maximum":500},"revision":{"title":"a whole number from 1 to 1000000","description":"Once the manifest has this revision.","type":"integer","minimum":1,"maximum":1000000}}},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"branch":{"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"duration":{"title":"a duration as a whole number and s, m, h or d, such as 24h","type":"string","maxLength":7,"pattern":"^[1-9][0-9]{0,5}[smhd]$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"phase":{"title":"a phase","enum":["planning","development","staging","validation","ship"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000},"outcome":{"title":"one of passed, flaky, failed, errored","enum":["passed","flaky","failed","errored"]}}};
const schema32 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const schema33 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema34 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema36 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema37 = {"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"};
const schema38 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
const schema39 = {"title":"a phase","enum":["planning","development","staging","validation","ship"]};
const schema40 = {"title":"a duration as a whole number and s, m, h or d, such as 24h","type":"string","maxLength":7,"pattern":"^[1-9][0-9]{0,5}[smhd]$"};
const schema48 = {"title":"a job as \"<repository or *>/<workflow file>/<job>\"","type":"string","maxLength":400,"pattern":"^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$"};
const schema51 = {"title":"a whole number from 1 to 100","type":"integer","minimum":1,"maximum":100};
const schema52 = {"title":"exactly one of step, revision","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"step":{"title":"a whole number from 1 to 500","description":"Once this step of the story has been played; the first is 1.","type":"integer","minimum":1,"maximum":500},"revision":{"title":"a whole number from 1 to 1000000","description":"Once the manifest has this revision.","type":"integer","minimum":1,"maximum":1000000}}};
const schema55 = {"title":"the type of a repository_dispatch such as release.tier-finished, or the name of an event; schedule and workflow_dispatch are never lost","type":"string","maxLength":100,"pattern":"^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$"};
const func1 = countCodePoints
const pattern4 = new RegExp("^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$", "u");
const pattern6 = new RegExp("^/[!-~]*$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern9 = new RegExp("^[0-9A-Za-z._/@+#{}-]+$", "u");
const pattern10 = new RegExp("^(?!/)(?!(?:[^/]*/)*\\.{0,2}(?:/|$))(?!\\.git/)[0-9A-Za-z ._/@+#()\\[\\]-]+$", "u");
const pattern11 = new RegExp("^[1-9][0-9]{0,5}[smhd]$", "u");
const pattern17 = new RegExp("^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$", "u");
const pattern20 = new RegExp("^/[0-9A-Za-z._/*:@%-]*$", "u");
const pattern21 = new RegExp("^[A-Za-z_][0-9A-Za-z_]*$", "u");
const pattern22 = new RegExp("^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$", "u");
const schema42 = {"title":"a mapping","type":"object","additionalProperties":false,"properties":{"status":{"description":"The status of the release.","enum":["active","blocked","held","shipped","aborted","partial"]},"phase":{"$ref":"#/$defs/phase","description":"The phase of the release."},"directive":{"$ref":"#/$defs/directive","description":"The directive that the release came to: the strictest of what was asked for and of its tasks."},"refused":{"description":"The plan must be refused, with exactly these codes in any order, each as often as it is told.","type":"array","maxItems":200,"items":{"title":"a code such as BRANCH_NOT_FOUND","description":"One code.","type":"string","maxLength":64,"pattern":"^[A-Z][A-Z0-9_]{0,63}$"}},"candidate":{"title":"a whole number from 0 to 100000","description":"The number of the last candidate; 0 for none.","type":"integer","minimum":0,"maximum":100000},"repositories":{"description":"By repository: what became of it.","type":"object","maxProperties":500,"propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"description":"What became of one repository.","type":"object","additionalProperties":false,"properties":{"production":{"description":"Whether production is the candidate or as it was.","enum":["candidate","unchanged"]},"staging":{"description":"Whether staging is the candidate or as it was.","enum":["candidate","unchanged"]},"tag":{"title":"a tag name, or null","description":"The tag that was made; null for none.","type":["string","null"],"maxLength":356,"pattern":"^[0-9A-Za-z._/@+-]+$"}}}},"tiers":{"description":"By tier: what it was worth on the last candidate.","type":"object","maxProperties":32,"propertyNames":{"$ref":"#/$defs/tierName"},"additionalProperties":{"$ref":"#/$defs/outcome","description":"The conclusion of its last attempt."}}}};
const schema46 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
const schema47 = {"title":"one of passed, flaky, failed, errored","enum":["passed","flaky","failed","errored"]};
const pattern13 = new RegExp("^[A-Z][A-Z0-9_]{0,63}$", "u");
const pattern15 = new RegExp("^[0-9A-Za-z._/@+-]+$", "u");
const pattern16 = new RegExp("^(?!constructor$)[a-z][a-z0-9-]{0,31}$", "u");
function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "status") || (key0 === "phase")) || (key0 === "directive")) || (key0 === "refused")) || (key0 === "candidate")) || (key0 === "repositories")) || (key0 === "tiers"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(!((((((data0 === "active") || (data0 === "blocked")) || (data0 === "held")) || (data0 === "shipped")) || (data0 === "aborted")) || (data0 === "partial"))){
const err1 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema42.properties.status.enum},schema:schema42.properties.status.enum,parentSchema:schema42.properties.status,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.phase !== undefined){
let data1 = data.phase;
if(!(((((data1 === "planning") || (data1 === "development")) || (data1 === "staging")) || (data1 === "validation")) || (data1 === "ship"))){
const err2 = {instancePath:instancePath+"/phase",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.directive !== undefined){
let data2 = data.directive;
if(!(((data2 === "quick") || (data2 === "auto")) || (data2 === "careful"))){
const err3 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema32.enum},schema:schema32.enum,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.refused !== undefined){
let data3 = data.refused;
if(Array.isArray(data3)){
if(data3.length > 200){
const err4 = {instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema42.properties.refused,data:data3};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func1(data4) > 64){
const err5 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42.properties.refused.items,data:data4};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern13.test(data4)){
const err6 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{0,63}$"},schema:"^[A-Z][A-Z0-9_]{0,63}$",parentSchema:schema42.properties.refused.items,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/refused/" + i0,schemaPath:"#/properties/refused/items/type",keyword:"type",params:{type: "string"},schema:schema42.properties.refused.items.type,parentSchema:schema42.properties.refused.items,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/refused",schemaPath:"#/properties/refused/type",keyword:"type",params:{type: "array"},schema:schema42.properties.refused.type,parentSchema:schema42.properties.refused,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.candidate !== undefined){
let data5 = data.candidate;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err9 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema42.properties.candidate.type,parentSchema:schema42.properties.candidate,data:data5};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema42.properties.candidate,data:data5};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema42.properties.candidate,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.repositories !== undefined){
let data6 = data.repositories;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 500){
const err12 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/maxProperties",keyword:"maxProperties",params:{limit: 500},schema:500,parentSchema:schema42.properties.repositories,data:data6};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data6){
const _errs15 = errors;
if(typeof key1 === "string"){
if(func1(key1) > 140){
const err13 = {instancePath:instancePath+"/repositories",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema36,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern8.test(key1)){
const err14 = {instancePath:instancePath+"/repositories",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema36,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/repositories",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var valid5 = _errs15 === errors;
if(!valid5){
const err16 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/propertyNames",keyword:"propertyNames",params:{propertyName: key1},schema:schema42.properties.repositories.propertyNames,parentSchema:schema42.properties.repositories,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
for(const key2 in data6){
let data7 = data6[key2];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key3 in data7){
if(!(((key3 === "production") || (key3 === "staging")) || (key3 === "tag"))){
const err17 = {instancePath:instancePath+"/repositories/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/repositories/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema42.properties.repositories.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7.production !== undefined){
let data8 = data7.production;
if(!((data8 === "candidate") || (data8 === "unchanged"))){
const err18 = {instancePath:instancePath+"/repositories/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/production",schemaPath:"#/properties/repositories/additionalProperties/properties/production/enum",keyword:"enum",params:{allowedValues: schema42.properties.repositories.additionalProperties.properties.production.enum},schema:schema42.properties.repositories.additionalProperties.properties.production.enum,parentSchema:schema42.properties.repositories.additionalProperties.properties.production,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7.staging !== undefined){
let data9 = data7.staging;
if(!((data9 === "candidate") || (data9 === "unchanged"))){
const err19 = {instancePath:instancePath+"/repositories/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/staging",schemaPath:"#/properties/repositories/additionalProperties/properties/staging/enum",keyword:"enum",params:{allowedValues: schema42.properties.repositories.additionalProperties.properties.staging.enum},schema:schema42.properties.repositories.additionalProperties.properties.staging.enum,parentSchema:schema42.properties.repositories.additionalProperties.properties.staging,data:data9};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data7.tag !== undefined){
let data10 = data7.tag;
if((typeof data10 !== "string") && (data10 !== null)){
const err20 = {instancePath:instancePath+"/repositories/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tag",schemaPath:"#/properties/repositories/additionalProperties/properties/tag/type",keyword:"type",params:{type: schema42.properties.repositories.additionalProperties.properties.tag.type},schema:schema42.properties.repositories.additionalProperties.properties.tag.type,parentSchema:schema42.properties.repositories.additionalProperties.properties.tag,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data10 === "string"){
if(func1(data10) > 356){
const err21 = {instancePath:instancePath+"/repositories/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tag",schemaPath:"#/properties/repositories/additionalProperties/properties/tag/maxLength",keyword:"maxLength",params:{limit: 356},schema:356,parentSchema:schema42.properties.repositories.additionalProperties.properties.tag,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern15.test(data10)){
const err22 = {instancePath:instancePath+"/repositories/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")+"/tag",schemaPath:"#/properties/repositories/additionalProperties/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+-]+$"},schema:"^[0-9A-Za-z._/@+-]+$",parentSchema:schema42.properties.repositories.additionalProperties.properties.tag,data:data10};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/repositories/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/repositories/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema42.properties.repositories.additionalProperties.type,parentSchema:schema42.properties.repositories.additionalProperties,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/type",keyword:"type",params:{type: "object"},schema:schema42.properties.repositories.type,parentSchema:schema42.properties.repositories,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.tiers !== undefined){
let data11 = data.tiers;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length > 32){
const err25 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/maxProperties",keyword:"maxProperties",params:{limit: 32},schema:32,parentSchema:schema42.properties.tiers,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key4 in data11){
const _errs28 = errors;
if(typeof key4 === "string"){
if(func1(key4) > 32){
const err26 = {instancePath:instancePath+"/tiers",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema46,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!pattern16.test(key4)){
const err27 = {instancePath:instancePath+"/tiers",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema46,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/tiers",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var valid9 = _errs28 === errors;
if(!valid9){
const err29 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema42.properties.tiers.propertyNames,parentSchema:schema42.properties.tiers,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
for(const key5 in data11){
let data12 = data11[key5];
if(!((((data12 === "passed") || (data12 === "flaky")) || (data12 === "failed")) || (data12 === "errored"))){
const err30 = {instancePath:instancePath+"/tiers/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/outcome/enum",keyword:"enum",params:{allowedValues: schema47.enum},schema:schema47.enum,parentSchema:schema47,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "object"},schema:schema42.properties.tiers.type,parentSchema:schema42.properties.tiers,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema42.type,parentSchema:schema42,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "directive") || (key0 === "release")) || (key0 === "steps")) || (key0 === "durations")) || (key0 === "faults")) || (key0 === "github")) || (key0 === "expect"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.directive !== undefined){
let data0 = data.directive;
if(!(((data0 === "quick") || (data0 === "auto")) || (data0 === "careful"))){
const err1 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema32.enum},schema:schema32.enum,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.release !== undefined){
let data1 = data.release;
if(typeof data1 === "string"){
if(func1(data1) > 64){
const err2 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.steps !== undefined){
let data2 = data.steps;
if(Array.isArray(data2)){
if(data2.length > 500){
const err5 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.steps,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length > 1){
const err6 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(Object.keys(data3).length < 1){
const err7 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!(((((((key1 === "request") || (key1 === "commit")) || (key1 === "until")) || (key1 === "advance")) || (key1 === "release")) || (key1 === "play")) || (key1 === "expect"))){
const err8 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.request !== undefined){
let data4 = data3.request;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.as === undefined){
const err9 = {instancePath:instancePath+"/steps/" + i0+"/request",schemaPath:"#/properties/steps/items/properties/request/required",keyword:"required",params:{missingProperty: "as"},schema:schema31.properties.steps.items.properties.request.required,parentSchema:schema31.properties.steps.items.properties.request,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data4.method === undefined){
const err10 = {instancePath:instancePath+"/steps/" + i0+"/request",schemaPath:"#/properties/steps/items/properties/request/required",keyword:"required",params:{missingProperty: "method"},schema:schema31.properties.steps.items.properties.request.required,parentSchema:schema31.properties.steps.items.properties.request,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4.path === undefined){
const err11 = {instancePath:instancePath+"/steps/" + i0+"/request",schemaPath:"#/properties/steps/items/properties/request/required",keyword:"required",params:{missingProperty: "path"},schema:schema31.properties.steps.items.properties.request.required,parentSchema:schema31.properties.steps.items.properties.request,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key2 in data4){
if(!(((((key2 === "as") || (key2 === "method")) || (key2 === "path")) || (key2 === "body")) || (key2 === "status"))){
const err12 = {instancePath:instancePath+"/steps/" + i0+"/request",schemaPath:"#/properties/steps/items/properties/request/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.steps.items.properties.request,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.as !== undefined){
let data5 = data4.as;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err13 = {instancePath:instancePath+"/steps/" + i0+"/request/as",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern5.test(data5)){
const err14 = {instancePath:instancePath+"/steps/" + i0+"/request/as",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/steps/" + i0+"/request/as",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.method !== undefined){
let data6 = data4.method;
if(!(((((data6 === "GET") || (data6 === "POST")) || (data6 === "PUT")) || (data6 === "PATCH")) || (data6 === "DELETE"))){
const err16 = {instancePath:instancePath+"/steps/" + i0+"/request/method",schemaPath:"#/properties/steps/items/properties/request/properties/method/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.request.properties.method.enum},schema:schema31.properties.steps.items.properties.request.properties.method.enum,parentSchema:schema31.properties.steps.items.properties.request.properties.method,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.path !== undefined){
let data7 = data4.path;
if(typeof data7 === "string"){
if(func1(data7) > 1000){
const err17 = {instancePath:instancePath+"/steps/" + i0+"/request/path",schemaPath:"#/properties/steps/items/properties/request/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.steps.items.properties.request.properties.path,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern6.test(data7)){
const err18 = {instancePath:instancePath+"/steps/" + i0+"/request/path",schemaPath:"#/properties/steps/items/properties/request/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[!-~]*$"},schema:"^/[!-~]*$",parentSchema:schema31.properties.steps.items.properties.request.properties.path,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/steps/" + i0+"/request/path",schemaPath:"#/properties/steps/items/properties/request/properties/path/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.properties.request.properties.path.type,parentSchema:schema31.properties.steps.items.properties.request.properties.path,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data4.body !== undefined){
let data8 = data4.body;
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err20 = {instancePath:instancePath+"/steps/" + i0+"/request/body",schemaPath:"#/properties/steps/items/properties/request/properties/body/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.properties.request.properties.body.type,parentSchema:schema31.properties.steps.items.properties.request.properties.body,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data4.status !== undefined){
let data9 = data4.status;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err21 = {instancePath:instancePath+"/steps/" + i0+"/request/status",schemaPath:"#/properties/steps/items/properties/request/properties/status/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.properties.request.properties.status.type,parentSchema:schema31.properties.steps.items.properties.request.properties.status,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 599 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/steps/" + i0+"/request/status",schemaPath:"#/properties/steps/items/properties/request/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema31.properties.steps.items.properties.request.properties.status,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data9 < 100 || isNaN(data9)){
const err23 = {instancePath:instancePath+"/steps/" + i0+"/request/status",schemaPath:"#/properties/steps/items/properties/request/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100},schema:100,parentSchema:schema31.properties.steps.items.properties.request.properties.status,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/steps/" + i0+"/request",schemaPath:"#/properties/steps/items/properties/request/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.properties.request.type,parentSchema:schema31.properties.steps.items.properties.request,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data3.commit !== undefined){
let data10 = data3.commit;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.as === undefined){
const err25 = {instancePath:instancePath+"/steps/" + i0+"/commit",schemaPath:"#/properties/steps/items/properties/commit/required",keyword:"required",params:{missingProperty: "as"},schema:schema31.properties.steps.items.properties.commit.required,parentSchema:schema31.properties.steps.items.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data10.repository === undefined){
const err26 = {instancePath:instancePath+"/steps/" + i0+"/commit",schemaPath:"#/properties/steps/items/properties/commit/required",keyword:"required",params:{missingProperty: "repository"},schema:schema31.properties.steps.items.properties.commit.required,parentSchema:schema31.properties.steps.items.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data10.branch === undefined){
const err27 = {instancePath:instancePath+"/steps/" + i0+"/commit",schemaPath:"#/properties/steps/items/properties/commit/required",keyword:"required",params:{missingProperty: "branch"},schema:schema31.properties.steps.items.properties.commit.required,parentSchema:schema31.properties.steps.items.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data10.message === undefined){
const err28 = {instancePath:instancePath+"/steps/" + i0+"/commit",schemaPath:"#/properties/steps/items/properties/commit/required",keyword:"required",params:{missingProperty: "message"},schema:schema31.properties.steps.items.properties.commit.required,parentSchema:schema31.properties.steps.items.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data10.files === undefined){
const err29 = {instancePath:instancePath+"/steps/" + i0+"/commit",schemaPath:"#/properties/steps/items/properties/commit/required",keyword:"required",params:{missingProperty: "files"},schema:schema31.properties.steps.items.properties.commit.required,parentSchema:schema31.properties.steps.items.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
for(const key3 in data10){
if(!(((((key3 === "as") || (key3 === "repository")) || (key3 === "branch")) || (key3 === "message")) || (key3 === "files"))){
const err30 = {instancePath:instancePath+"/steps/" + i0+"/commit",schemaPath:"#/properties/steps/items/properties/commit/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.steps.items.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data10.as !== undefined){
let data11 = data10.as;
if(typeof data11 === "string"){
if(func1(data11) > 105){
const err31 = {instancePath:instancePath+"/steps/" + i0+"/commit/as",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!pattern5.test(data11)){
const err32 = {instancePath:instancePath+"/steps/" + i0+"/commit/as",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/steps/" + i0+"/commit/as",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data10.repository !== undefined){
let data12 = data10.repository;
if(typeof data12 === "string"){
if(func1(data12) > 140){
const err34 = {instancePath:instancePath+"/steps/" + i0+"/commit/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema36,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern8.test(data12)){
const err35 = {instancePath:instancePath+"/steps/" + i0+"/commit/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema36,data:data12};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/steps/" + i0+"/commit/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data12};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data10.branch !== undefined){
let data13 = data10.branch;
if(typeof data13 === "string"){
if(func1(data13) > 200){
const err37 = {instancePath:instancePath+"/steps/" + i0+"/commit/branch",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern9.test(data13)){
const err38 = {instancePath:instancePath+"/steps/" + i0+"/commit/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/steps/" + i0+"/commit/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data10.message !== undefined){
let data14 = data10.message;
if(typeof data14 === "string"){
if(func1(data14) > 1000){
const err40 = {instancePath:instancePath+"/steps/" + i0+"/commit/message",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema38,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(func1(data14) < 1){
const err41 = {instancePath:instancePath+"/steps/" + i0+"/commit/message",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema38,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/steps/" + i0+"/commit/message",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data10.files !== undefined){
let data15 = data10.files;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length > 500){
const err43 = {instancePath:instancePath+"/steps/" + i0+"/commit/files",schemaPath:"#/properties/steps/items/properties/commit/properties/files/maxProperties",keyword:"maxProperties",params:{limit: 500},schema:500,parentSchema:schema31.properties.steps.items.properties.commit.properties.files,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(Object.keys(data15).length < 1){
const err44 = {instancePath:instancePath+"/steps/" + i0+"/commit/files",schemaPath:"#/properties/steps/items/properties/commit/properties/files/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items.properties.commit.properties.files,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key4 in data15){
const _errs42 = errors;
if(typeof key4 === "string"){
if(func1(key4) > 500){
const err45 = {instancePath:instancePath+"/steps/" + i0+"/commit/files",schemaPath:"#/properties/steps/items/properties/commit/properties/files/propertyNames/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema31.properties.steps.items.properties.commit.properties.files.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(!pattern10.test(key4)){
const err46 = {instancePath:instancePath+"/steps/" + i0+"/commit/files",schemaPath:"#/properties/steps/items/properties/commit/properties/files/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?!/)(?!(?:[^/]*/)*\\.{0,2}(?:/|$))(?!\\.git/)[0-9A-Za-z ._/@+#()\\[\\]-]+$"},schema:"^(?!/)(?!(?:[^/]*/)*\\.{0,2}(?:/|$))(?!\\.git/)[0-9A-Za-z ._/@+#()\\[\\]-]+$",parentSchema:schema31.properties.steps.items.properties.commit.properties.files.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/steps/" + i0+"/commit/files",schemaPath:"#/properties/steps/items/properties/commit/properties/files/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema31.properties.steps.items.properties.commit.properties.files.propertyNames.type,parentSchema:schema31.properties.steps.items.properties.commit.properties.files.propertyNames,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var valid13 = _errs42 === errors;
if(!valid13){
const err48 = {instancePath:instancePath+"/steps/" + i0+"/commit/files",schemaPath:"#/properties/steps/items/properties/commit/properties/files/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema31.properties.steps.items.properties.commit.properties.files.propertyNames,parentSchema:schema31.properties.steps.items.properties.commit.properties.files,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
for(const key5 in data15){
let data16 = data15[key5];
if((typeof data16 !== "string") && (data16 !== null)){
const err49 = {instancePath:instancePath+"/steps/" + i0+"/commit/files/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/commit/properties/files/additionalProperties/type",keyword:"type",params:{type: schema31.properties.steps.items.properties.commit.properties.files.additionalProperties.type},schema:schema31.properties.steps.items.properties.commit.properties.files.additionalProperties.type,parentSchema:schema31.properties.steps.items.properties.commit.properties.files.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data16 === "string"){
if(func1(data16) > 200000){
const err50 = {instancePath:instancePath+"/steps/" + i0+"/commit/files/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/steps/items/properties/commit/properties/files/additionalProperties/maxLength",keyword:"maxLength",params:{limit: 200000},schema:200000,parentSchema:schema31.properties.steps.items.properties.commit.properties.files.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
}
else {
const err51 = {instancePath:instancePath+"/steps/" + i0+"/commit/files",schemaPath:"#/properties/steps/items/properties/commit/properties/files/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.properties.commit.properties.files.type,parentSchema:schema31.properties.steps.items.properties.commit.properties.files,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/steps/" + i0+"/commit",schemaPath:"#/properties/steps/items/properties/commit/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.properties.commit.type,parentSchema:schema31.properties.steps.items.properties.commit,data:data10};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data3.until !== undefined){
let data17 = data3.until;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length > 1){
const err53 = {instancePath:instancePath+"/steps/" + i0+"/until",schemaPath:"#/properties/steps/items/properties/until/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items.properties.until,data:data17};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(Object.keys(data17).length < 1){
const err54 = {instancePath:instancePath+"/steps/" + i0+"/until",schemaPath:"#/properties/steps/items/properties/until/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.steps.items.properties.until,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key6 in data17){
if(!((((key6 === "phase") || (key6 === "status")) || (key6 === "revision")) || (key6 === "quiet"))){
const err55 = {instancePath:instancePath+"/steps/" + i0+"/until",schemaPath:"#/properties/steps/items/properties/until/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema31.properties.steps.items.properties.until,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data17.phase !== undefined){
let data18 = data17.phase;
if(!(((((data18 === "planning") || (data18 === "development")) || (data18 === "staging")) || (data18 === "validation")) || (data18 === "ship"))){
const err56 = {instancePath:instancePath+"/steps/" + i0+"/until/phase",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data17.status !== undefined){
let data19 = data17.status;
if(!((((((data19 === "active") || (data19 === "blocked")) || (data19 === "held")) || (data19 === "shipped")) || (data19 === "aborted")) || (data19 === "partial"))){
const err57 = {instancePath:instancePath+"/steps/" + i0+"/until/status",schemaPath:"#/properties/steps/items/properties/until/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.steps.items.properties.until.properties.status.enum},schema:schema31.properties.steps.items.properties.until.properties.status.enum,parentSchema:schema31.properties.steps.items.properties.until.properties.status,data:data19};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data17.revision !== undefined){
let data20 = data17.revision;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err58 = {instancePath:instancePath+"/steps/" + i0+"/until/revision",schemaPath:"#/properties/steps/items/properties/until/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.steps.items.properties.until.properties.revision.type,parentSchema:schema31.properties.steps.items.properties.until.properties.revision,data:data20};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1000000 || isNaN(data20)){
const err59 = {instancePath:instancePath+"/steps/" + i0+"/until/revision",schemaPath:"#/properties/steps/items/properties/until/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.steps.items.properties.until.properties.revision,data:data20};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err60 = {instancePath:instancePath+"/steps/" + i0+"/until/revision",schemaPath:"#/properties/steps/items/properties/until/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.steps.items.properties.until.properties.revision,data:data20};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
if(data17.quiet !== undefined){
let data21 = data17.quiet;
if(true !== data21){
const err61 = {instancePath:instancePath+"/steps/" + i0+"/until/quiet",schemaPath:"#/properties/steps/items/properties/until/properties/quiet/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.steps.items.properties.until.properties.quiet,data:data21};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/steps/" + i0+"/until",schemaPath:"#/properties/steps/items/properties/until/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.properties.until.type,parentSchema:schema31.properties.steps.items.properties.until,data:data17};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data3.advance !== undefined){
let data22 = data3.advance;
if(typeof data22 === "string"){
if(func1(data22) > 7){
const err63 = {instancePath:instancePath+"/steps/" + i0+"/advance",schemaPath:"#/$defs/duration/maxLength",keyword:"maxLength",params:{limit: 7},schema:7,parentSchema:schema40,data:data22};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!pattern11.test(data22)){
const err64 = {instancePath:instancePath+"/steps/" + i0+"/advance",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema40,data:data22};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
else {
const err65 = {instancePath:instancePath+"/steps/" + i0+"/advance",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema40.type,parentSchema:schema40,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data3.release !== undefined){
let data23 = data3.release;
if(typeof data23 === "string"){
if(func1(data23) > 64){
const err66 = {instancePath:instancePath+"/steps/" + i0+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema33,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(!pattern4.test(data23)){
const err67 = {instancePath:instancePath+"/steps/" + i0+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema33,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/steps/" + i0+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data23};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data3.play !== undefined){
let data24 = data3.play;
if("usual" !== data24){
const err69 = {instancePath:instancePath+"/steps/" + i0+"/play",schemaPath:"#/properties/steps/items/properties/play/const",keyword:"const",params:{allowedValue: "usual"},schema:"usual",parentSchema:schema31.properties.steps.items.properties.play,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data3.expect !== undefined){
if(!(validate21(data3.expect, {instancePath:instancePath+"/steps/" + i0+"/expect",parentData:data3,parentDataProperty:"expect",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err70 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.type,parentSchema:schema31.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
else {
const err71 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},schema:schema31.properties.steps.type,parentSchema:schema31.properties.steps,data:data2};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.durations !== undefined){
let data26 = data.durations;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(Object.keys(data26).length > 500){
const err72 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/maxProperties",keyword:"maxProperties",params:{limit: 500},schema:500,parentSchema:schema31.properties.durations,data:data26};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
for(const key7 in data26){
const _errs66 = errors;
if(typeof key7 === "string"){
if(func1(key7) > 400){
const err73 = {instancePath:instancePath+"/durations",schemaPath:"#/$defs/job/maxLength",keyword:"maxLength",params:{limit: 400},schema:400,parentSchema:schema48,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!pattern17.test(key7)){
const err74 = {instancePath:instancePath+"/durations",schemaPath:"#/$defs/job/pattern",keyword:"pattern",params:{pattern: "^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$"},schema:"^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$",parentSchema:schema48,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
else {
const err75 = {instancePath:instancePath+"/durations",schemaPath:"#/$defs/job/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
var valid19 = _errs66 === errors;
if(!valid19){
const err76 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/propertyNames",keyword:"propertyNames",params:{propertyName: key7},schema:schema31.properties.durations.propertyNames,parentSchema:schema31.properties.durations,data:data26};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
for(const key8 in data26){
let data27 = data26[key8];
if(typeof data27 === "string"){
if(func1(data27) > 7){
const err77 = {instancePath:instancePath+"/durations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/duration/maxLength",keyword:"maxLength",params:{limit: 7},schema:7,parentSchema:schema40,data:data27};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(!pattern11.test(data27)){
const err78 = {instancePath:instancePath+"/durations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema40,data:data27};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
else {
const err79 = {instancePath:instancePath+"/durations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema40.type,parentSchema:schema40,data:data27};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
else {
const err80 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/type",keyword:"type",params:{type: "object"},schema:schema31.properties.durations.type,parentSchema:schema31.properties.durations,data:data26};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data.faults !== undefined){
let data28 = data.faults;
if(Array.isArray(data28)){
if(data28.length > 100){
const err81 = {instancePath:instancePath+"/faults",schemaPath:"#/properties/faults/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema31.properties.faults,data:data28};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
const len1 = data28.length;
for(let i1=0; i1<len1; i1++){
let data29 = data28[i1];
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(Object.keys(data29).length > 1){
const err82 = {instancePath:instancePath+"/faults/" + i1,schemaPath:"#/properties/faults/items/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.faults.items,data:data29};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(Object.keys(data29).length < 1){
const err83 = {instancePath:instancePath+"/faults/" + i1,schemaPath:"#/properties/faults/items/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.faults.items,data:data29};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
for(const key9 in data29){
if(!((((((((key9 === "kill") || (key9 === "answer")) || (key9 === "drop")) || (key9 === "duplicate")) || (key9 === "delay")) || (key9 === "stale")) || (key9 === "expire")) || (key9 === "move"))){
const err84 = {instancePath:instancePath+"/faults/" + i1,schemaPath:"#/properties/faults/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema31.properties.faults.items,data:data29};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data29.kill !== undefined){
let data30 = data29.kill;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.job === undefined){
const err85 = {instancePath:instancePath+"/faults/" + i1+"/kill",schemaPath:"#/properties/faults/items/properties/kill/required",keyword:"required",params:{missingProperty: "job"},schema:schema31.properties.faults.items.properties.kill.required,parentSchema:schema31.properties.faults.items.properties.kill,data:data30};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
for(const key10 in data30){
if(!(((key10 === "job") || (key10 === "times")) || (key10 === "after"))){
const err86 = {instancePath:instancePath+"/faults/" + i1+"/kill",schemaPath:"#/properties/faults/items/properties/kill/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema31.properties.faults.items.properties.kill,data:data30};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data30.job !== undefined){
let data31 = data30.job;
if(typeof data31 === "string"){
if(func1(data31) > 400){
const err87 = {instancePath:instancePath+"/faults/" + i1+"/kill/job",schemaPath:"#/$defs/job/maxLength",keyword:"maxLength",params:{limit: 400},schema:400,parentSchema:schema48,data:data31};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(!pattern17.test(data31)){
const err88 = {instancePath:instancePath+"/faults/" + i1+"/kill/job",schemaPath:"#/$defs/job/pattern",keyword:"pattern",params:{pattern: "^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$"},schema:"^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$",parentSchema:schema48,data:data31};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/faults/" + i1+"/kill/job",schemaPath:"#/$defs/job/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data31};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data30.times !== undefined){
let data32 = data30.times;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err90 = {instancePath:instancePath+"/faults/" + i1+"/kill/times",schemaPath:"#/$defs/times/type",keyword:"type",params:{type: "integer"},schema:schema51.type,parentSchema:schema51,data:data32};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 100 || isNaN(data32)){
const err91 = {instancePath:instancePath+"/faults/" + i1+"/kill/times",schemaPath:"#/$defs/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema51,data:data32};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err92 = {instancePath:instancePath+"/faults/" + i1+"/kill/times",schemaPath:"#/$defs/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema51,data:data32};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data30.after !== undefined){
let data33 = data30.after;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(Object.keys(data33).length > 1){
const err93 = {instancePath:instancePath+"/faults/" + i1+"/kill/after",schemaPath:"#/$defs/after/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data33};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(Object.keys(data33).length < 1){
const err94 = {instancePath:instancePath+"/faults/" + i1+"/kill/after",schemaPath:"#/$defs/after/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data33};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
for(const key11 in data33){
if(!((key11 === "step") || (key11 === "revision"))){
const err95 = {instancePath:instancePath+"/faults/" + i1+"/kill/after",schemaPath:"#/$defs/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema52,data:data33};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data33.step !== undefined){
let data34 = data33.step;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
const err96 = {instancePath:instancePath+"/faults/" + i1+"/kill/after/step",schemaPath:"#/$defs/after/properties/step/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.step.type,parentSchema:schema52.properties.step,data:data34};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 500 || isNaN(data34)){
const err97 = {instancePath:instancePath+"/faults/" + i1+"/kill/after/step",schemaPath:"#/$defs/after/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},schema:500,parentSchema:schema52.properties.step,data:data34};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data34 < 1 || isNaN(data34)){
const err98 = {instancePath:instancePath+"/faults/" + i1+"/kill/after/step",schemaPath:"#/$defs/after/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.step,data:data34};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
if(data33.revision !== undefined){
let data35 = data33.revision;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err99 = {instancePath:instancePath+"/faults/" + i1+"/kill/after/revision",schemaPath:"#/$defs/after/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.revision.type,parentSchema:schema52.properties.revision,data:data35};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 1000000 || isNaN(data35)){
const err100 = {instancePath:instancePath+"/faults/" + i1+"/kill/after/revision",schemaPath:"#/$defs/after/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema52.properties.revision,data:data35};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err101 = {instancePath:instancePath+"/faults/" + i1+"/kill/after/revision",schemaPath:"#/$defs/after/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.revision,data:data35};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
}
else {
const err102 = {instancePath:instancePath+"/faults/" + i1+"/kill/after",schemaPath:"#/$defs/after/type",keyword:"type",params:{type: "object"},schema:schema52.type,parentSchema:schema52,data:data33};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
else {
const err103 = {instancePath:instancePath+"/faults/" + i1+"/kill",schemaPath:"#/properties/faults/items/properties/kill/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.properties.kill.type,parentSchema:schema31.properties.faults.items.properties.kill,data:data30};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data29.answer !== undefined){
let data36 = data29.answer;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.path === undefined){
const err104 = {instancePath:instancePath+"/faults/" + i1+"/answer",schemaPath:"#/properties/faults/items/properties/answer/required",keyword:"required",params:{missingProperty: "path"},schema:schema31.properties.faults.items.properties.answer.required,parentSchema:schema31.properties.faults.items.properties.answer,data:data36};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key12 in data36){
if(!((((((((key12 === "method") || (key12 === "path")) || (key12 === "operation")) || (key12 === "status")) || (key12 === "effect")) || (key12 === "error")) || (key12 === "times")) || (key12 === "after"))){
const err105 = {instancePath:instancePath+"/faults/" + i1+"/answer",schemaPath:"#/properties/faults/items/properties/answer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema31.properties.faults.items.properties.answer,data:data36};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data36.method !== undefined){
let data37 = data36.method;
if(!(((((data37 === "GET") || (data37 === "POST")) || (data37 === "PUT")) || (data37 === "PATCH")) || (data37 === "DELETE"))){
const err106 = {instancePath:instancePath+"/faults/" + i1+"/answer/method",schemaPath:"#/properties/faults/items/properties/answer/properties/method/enum",keyword:"enum",params:{allowedValues: schema31.properties.faults.items.properties.answer.properties.method.enum},schema:schema31.properties.faults.items.properties.answer.properties.method.enum,parentSchema:schema31.properties.faults.items.properties.answer.properties.method,data:data37};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data36.path !== undefined){
let data38 = data36.path;
if(typeof data38 === "string"){
if(func1(data38) > 500){
const err107 = {instancePath:instancePath+"/faults/" + i1+"/answer/path",schemaPath:"#/properties/faults/items/properties/answer/properties/path/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema31.properties.faults.items.properties.answer.properties.path,data:data38};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(!pattern20.test(data38)){
const err108 = {instancePath:instancePath+"/faults/" + i1+"/answer/path",schemaPath:"#/properties/faults/items/properties/answer/properties/path/pattern",keyword:"pattern",params:{pattern: "^/[0-9A-Za-z._/*:@%-]*$"},schema:"^/[0-9A-Za-z._/*:@%-]*$",parentSchema:schema31.properties.faults.items.properties.answer.properties.path,data:data38};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
else {
const err109 = {instancePath:instancePath+"/faults/" + i1+"/answer/path",schemaPath:"#/properties/faults/items/properties/answer/properties/path/type",keyword:"type",params:{type: "string"},schema:schema31.properties.faults.items.properties.answer.properties.path.type,parentSchema:schema31.properties.faults.items.properties.answer.properties.path,data:data38};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data36.operation !== undefined){
let data39 = data36.operation;
if(typeof data39 === "string"){
if(func1(data39) > 100){
const err110 = {instancePath:instancePath+"/faults/" + i1+"/answer/operation",schemaPath:"#/properties/faults/items/properties/answer/properties/operation/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema31.properties.faults.items.properties.answer.properties.operation,data:data39};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(!pattern21.test(data39)){
const err111 = {instancePath:instancePath+"/faults/" + i1+"/answer/operation",schemaPath:"#/properties/faults/items/properties/answer/properties/operation/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][0-9A-Za-z_]*$"},schema:"^[A-Za-z_][0-9A-Za-z_]*$",parentSchema:schema31.properties.faults.items.properties.answer.properties.operation,data:data39};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
else {
const err112 = {instancePath:instancePath+"/faults/" + i1+"/answer/operation",schemaPath:"#/properties/faults/items/properties/answer/properties/operation/type",keyword:"type",params:{type: "string"},schema:schema31.properties.faults.items.properties.answer.properties.operation.type,parentSchema:schema31.properties.faults.items.properties.answer.properties.operation,data:data39};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data36.status !== undefined){
let data40 = data36.status;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err113 = {instancePath:instancePath+"/faults/" + i1+"/answer/status",schemaPath:"#/properties/faults/items/properties/answer/properties/status/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.faults.items.properties.answer.properties.status.type,parentSchema:schema31.properties.faults.items.properties.answer.properties.status,data:data40};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 599 || isNaN(data40)){
const err114 = {instancePath:instancePath+"/faults/" + i1+"/answer/status",schemaPath:"#/properties/faults/items/properties/answer/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},schema:599,parentSchema:schema31.properties.faults.items.properties.answer.properties.status,data:data40};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data40 < 500 || isNaN(data40)){
const err115 = {instancePath:instancePath+"/faults/" + i1+"/answer/status",schemaPath:"#/properties/faults/items/properties/answer/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 500},schema:500,parentSchema:schema31.properties.faults.items.properties.answer.properties.status,data:data40};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
}
if(data36.effect !== undefined){
let data41 = data36.effect;
if(!((data41 === "before") || (data41 === "after"))){
const err116 = {instancePath:instancePath+"/faults/" + i1+"/answer/effect",schemaPath:"#/properties/faults/items/properties/answer/properties/effect/enum",keyword:"enum",params:{allowedValues: schema31.properties.faults.items.properties.answer.properties.effect.enum},schema:schema31.properties.faults.items.properties.answer.properties.effect.enum,parentSchema:schema31.properties.faults.items.properties.answer.properties.effect,data:data41};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data36.error !== undefined){
let data42 = data36.error;
if(!(data42 === "RESOURCE_LIMITS_EXCEEDED")){
const err117 = {instancePath:instancePath+"/faults/" + i1+"/answer/error",schemaPath:"#/properties/faults/items/properties/answer/properties/error/enum",keyword:"enum",params:{allowedValues: schema31.properties.faults.items.properties.answer.properties.error.enum},schema:schema31.properties.faults.items.properties.answer.properties.error.enum,parentSchema:schema31.properties.faults.items.properties.answer.properties.error,data:data42};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data36.times !== undefined){
let data43 = data36.times;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err118 = {instancePath:instancePath+"/faults/" + i1+"/answer/times",schemaPath:"#/$defs/times/type",keyword:"type",params:{type: "integer"},schema:schema51.type,parentSchema:schema51,data:data43};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 100 || isNaN(data43)){
const err119 = {instancePath:instancePath+"/faults/" + i1+"/answer/times",schemaPath:"#/$defs/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema51,data:data43};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data43 < 1 || isNaN(data43)){
const err120 = {instancePath:instancePath+"/faults/" + i1+"/answer/times",schemaPath:"#/$defs/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema51,data:data43};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
if(data36.after !== undefined){
let data44 = data36.after;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(Object.keys(data44).length > 1){
const err121 = {instancePath:instancePath+"/faults/" + i1+"/answer/after",schemaPath:"#/$defs/after/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data44};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(Object.keys(data44).length < 1){
const err122 = {instancePath:instancePath+"/faults/" + i1+"/answer/after",schemaPath:"#/$defs/after/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data44};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
for(const key13 in data44){
if(!((key13 === "step") || (key13 === "revision"))){
const err123 = {instancePath:instancePath+"/faults/" + i1+"/answer/after",schemaPath:"#/$defs/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},schema:false,parentSchema:schema52,data:data44};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data44.step !== undefined){
let data45 = data44.step;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err124 = {instancePath:instancePath+"/faults/" + i1+"/answer/after/step",schemaPath:"#/$defs/after/properties/step/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.step.type,parentSchema:schema52.properties.step,data:data45};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 500 || isNaN(data45)){
const err125 = {instancePath:instancePath+"/faults/" + i1+"/answer/after/step",schemaPath:"#/$defs/after/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},schema:500,parentSchema:schema52.properties.step,data:data45};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data45 < 1 || isNaN(data45)){
const err126 = {instancePath:instancePath+"/faults/" + i1+"/answer/after/step",schemaPath:"#/$defs/after/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.step,data:data45};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
if(data44.revision !== undefined){
let data46 = data44.revision;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err127 = {instancePath:instancePath+"/faults/" + i1+"/answer/after/revision",schemaPath:"#/$defs/after/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.revision.type,parentSchema:schema52.properties.revision,data:data46};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 1000000 || isNaN(data46)){
const err128 = {instancePath:instancePath+"/faults/" + i1+"/answer/after/revision",schemaPath:"#/$defs/after/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema52.properties.revision,data:data46};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data46 < 1 || isNaN(data46)){
const err129 = {instancePath:instancePath+"/faults/" + i1+"/answer/after/revision",schemaPath:"#/$defs/after/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.revision,data:data46};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
}
else {
const err130 = {instancePath:instancePath+"/faults/" + i1+"/answer/after",schemaPath:"#/$defs/after/type",keyword:"type",params:{type: "object"},schema:schema52.type,parentSchema:schema52,data:data44};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data36.error !== undefined){
const _errs119 = errors;
const _errs120 = errors;
const _errs121 = errors;
let valid37 = false;
const _errs122 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing0;
if((data36.status === undefined) && (missing0 = "status")){
const err131 = {};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
var _valid0 = _errs122 === errors;
valid37 = valid37 || _valid0;
const _errs123 = errors;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
let missing1;
if((data36.effect === undefined) && (missing1 = "effect")){
const err132 = {};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
var _valid0 = _errs123 === errors;
valid37 = valid37 || _valid0;
if(!valid37){
const err133 = {};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
else {
errors = _errs121;
if(vErrors !== null){
if(_errs121){
vErrors.length = _errs121;
}
else {
vErrors = null;
}
}
}
var valid36 = _errs120 === errors;
if(valid36){
const err134 = {instancePath:instancePath+"/faults/" + i1+"/answer",schemaPath:"#/properties/faults/items/properties/answer/dependentSchemas/error/not",keyword:"not",params:{},schema:schema31.properties.faults.items.properties.answer.dependentSchemas.error.not,parentSchema:schema31.properties.faults.items.properties.answer.dependentSchemas.error,data:data36};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
else {
errors = _errs119;
if(vErrors !== null){
if(_errs119){
vErrors.length = _errs119;
}
else {
vErrors = null;
}
}
}
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.path !== undefined){
let data47 = data36.path;
if("/graphql" !== data47){
const err135 = {instancePath:instancePath+"/faults/" + i1+"/answer/path",schemaPath:"#/properties/faults/items/properties/answer/dependentSchemas/error/properties/path/const",keyword:"const",params:{allowedValue: "/graphql"},schema:"/graphql",parentSchema:schema31.properties.faults.items.properties.answer.dependentSchemas.error.properties.path,data:data47};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
}
}
else {
const err136 = {instancePath:instancePath+"/faults/" + i1+"/answer",schemaPath:"#/properties/faults/items/properties/answer/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.properties.answer.type,parentSchema:schema31.properties.faults.items.properties.answer,data:data36};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data29.drop !== undefined){
let data48 = data29.drop;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.event === undefined){
const err137 = {instancePath:instancePath+"/faults/" + i1+"/drop",schemaPath:"#/properties/faults/items/properties/drop/required",keyword:"required",params:{missingProperty: "event"},schema:schema31.properties.faults.items.properties.drop.required,parentSchema:schema31.properties.faults.items.properties.drop,data:data48};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
for(const key14 in data48){
if(!((((key14 === "event") || (key14 === "repository")) || (key14 === "times")) || (key14 === "after"))){
const err138 = {instancePath:instancePath+"/faults/" + i1+"/drop",schemaPath:"#/properties/faults/items/properties/drop/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema31.properties.faults.items.properties.drop,data:data48};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data48.event !== undefined){
let data49 = data48.event;
if(typeof data49 === "string"){
if(func1(data49) > 100){
const err139 = {instancePath:instancePath+"/faults/" + i1+"/drop/event",schemaPath:"#/$defs/event/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema55,data:data49};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(!pattern22.test(data49)){
const err140 = {instancePath:instancePath+"/faults/" + i1+"/drop/event",schemaPath:"#/$defs/event/pattern",keyword:"pattern",params:{pattern: "^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$"},schema:"^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$",parentSchema:schema55,data:data49};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/faults/" + i1+"/drop/event",schemaPath:"#/$defs/event/type",keyword:"type",params:{type: "string"},schema:schema55.type,parentSchema:schema55,data:data49};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data48.repository !== undefined){
let data50 = data48.repository;
if(typeof data50 === "string"){
if(func1(data50) > 140){
const err142 = {instancePath:instancePath+"/faults/" + i1+"/drop/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema36,data:data50};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(!pattern8.test(data50)){
const err143 = {instancePath:instancePath+"/faults/" + i1+"/drop/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema36,data:data50};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
else {
const err144 = {instancePath:instancePath+"/faults/" + i1+"/drop/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data50};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
if(data48.times !== undefined){
let data51 = data48.times;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err145 = {instancePath:instancePath+"/faults/" + i1+"/drop/times",schemaPath:"#/$defs/times/type",keyword:"type",params:{type: "integer"},schema:schema51.type,parentSchema:schema51,data:data51};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 100 || isNaN(data51)){
const err146 = {instancePath:instancePath+"/faults/" + i1+"/drop/times",schemaPath:"#/$defs/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema51,data:data51};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data51 < 1 || isNaN(data51)){
const err147 = {instancePath:instancePath+"/faults/" + i1+"/drop/times",schemaPath:"#/$defs/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema51,data:data51};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
}
if(data48.after !== undefined){
let data52 = data48.after;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(Object.keys(data52).length > 1){
const err148 = {instancePath:instancePath+"/faults/" + i1+"/drop/after",schemaPath:"#/$defs/after/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data52};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(Object.keys(data52).length < 1){
const err149 = {instancePath:instancePath+"/faults/" + i1+"/drop/after",schemaPath:"#/$defs/after/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data52};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key15 in data52){
if(!((key15 === "step") || (key15 === "revision"))){
const err150 = {instancePath:instancePath+"/faults/" + i1+"/drop/after",schemaPath:"#/$defs/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema52,data:data52};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data52.step !== undefined){
let data53 = data52.step;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err151 = {instancePath:instancePath+"/faults/" + i1+"/drop/after/step",schemaPath:"#/$defs/after/properties/step/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.step.type,parentSchema:schema52.properties.step,data:data53};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 500 || isNaN(data53)){
const err152 = {instancePath:instancePath+"/faults/" + i1+"/drop/after/step",schemaPath:"#/$defs/after/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},schema:500,parentSchema:schema52.properties.step,data:data53};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data53 < 1 || isNaN(data53)){
const err153 = {instancePath:instancePath+"/faults/" + i1+"/drop/after/step",schemaPath:"#/$defs/after/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.step,data:data53};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
if(data52.revision !== undefined){
let data54 = data52.revision;
if(!(((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54))) && (isFinite(data54)))){
const err154 = {instancePath:instancePath+"/faults/" + i1+"/drop/after/revision",schemaPath:"#/$defs/after/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.revision.type,parentSchema:schema52.properties.revision,data:data54};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if((typeof data54 == "number") && (isFinite(data54))){
if(data54 > 1000000 || isNaN(data54)){
const err155 = {instancePath:instancePath+"/faults/" + i1+"/drop/after/revision",schemaPath:"#/$defs/after/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema52.properties.revision,data:data54};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data54 < 1 || isNaN(data54)){
const err156 = {instancePath:instancePath+"/faults/" + i1+"/drop/after/revision",schemaPath:"#/$defs/after/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.revision,data:data54};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
}
else {
const err157 = {instancePath:instancePath+"/faults/" + i1+"/drop/after",schemaPath:"#/$defs/after/type",keyword:"type",params:{type: "object"},schema:schema52.type,parentSchema:schema52,data:data52};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/faults/" + i1+"/drop",schemaPath:"#/properties/faults/items/properties/drop/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.properties.drop.type,parentSchema:schema31.properties.faults.items.properties.drop,data:data48};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data29.duplicate !== undefined){
let data55 = data29.duplicate;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.event === undefined){
const err159 = {instancePath:instancePath+"/faults/" + i1+"/duplicate",schemaPath:"#/properties/faults/items/properties/duplicate/required",keyword:"required",params:{missingProperty: "event"},schema:schema31.properties.faults.items.properties.duplicate.required,parentSchema:schema31.properties.faults.items.properties.duplicate,data:data55};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
for(const key16 in data55){
if(!((((key16 === "event") || (key16 === "repository")) || (key16 === "times")) || (key16 === "after"))){
const err160 = {instancePath:instancePath+"/faults/" + i1+"/duplicate",schemaPath:"#/properties/faults/items/properties/duplicate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema31.properties.faults.items.properties.duplicate,data:data55};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data55.event !== undefined){
let data56 = data55.event;
if(typeof data56 === "string"){
if(func1(data56) > 100){
const err161 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/event",schemaPath:"#/$defs/event/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema55,data:data56};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(!pattern22.test(data56)){
const err162 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/event",schemaPath:"#/$defs/event/pattern",keyword:"pattern",params:{pattern: "^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$"},schema:"^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$",parentSchema:schema55,data:data56};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
else {
const err163 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/event",schemaPath:"#/$defs/event/type",keyword:"type",params:{type: "string"},schema:schema55.type,parentSchema:schema55,data:data56};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data55.repository !== undefined){
let data57 = data55.repository;
if(typeof data57 === "string"){
if(func1(data57) > 140){
const err164 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema36,data:data57};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(!pattern8.test(data57)){
const err165 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema36,data:data57};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
else {
const err166 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data57};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
if(data55.times !== undefined){
let data58 = data55.times;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
const err167 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/times",schemaPath:"#/$defs/times/type",keyword:"type",params:{type: "integer"},schema:schema51.type,parentSchema:schema51,data:data58};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 100 || isNaN(data58)){
const err168 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/times",schemaPath:"#/$defs/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema51,data:data58};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data58 < 1 || isNaN(data58)){
const err169 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/times",schemaPath:"#/$defs/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema51,data:data58};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
if(data55.after !== undefined){
let data59 = data55.after;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
if(Object.keys(data59).length > 1){
const err170 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after",schemaPath:"#/$defs/after/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data59};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(Object.keys(data59).length < 1){
const err171 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after",schemaPath:"#/$defs/after/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data59};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
for(const key17 in data59){
if(!((key17 === "step") || (key17 === "revision"))){
const err172 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after",schemaPath:"#/$defs/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema52,data:data59};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data59.step !== undefined){
let data60 = data59.step;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
const err173 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after/step",schemaPath:"#/$defs/after/properties/step/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.step.type,parentSchema:schema52.properties.step,data:data60};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 500 || isNaN(data60)){
const err174 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after/step",schemaPath:"#/$defs/after/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},schema:500,parentSchema:schema52.properties.step,data:data60};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data60 < 1 || isNaN(data60)){
const err175 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after/step",schemaPath:"#/$defs/after/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.step,data:data60};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
if(data59.revision !== undefined){
let data61 = data59.revision;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err176 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after/revision",schemaPath:"#/$defs/after/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.revision.type,parentSchema:schema52.properties.revision,data:data61};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 1000000 || isNaN(data61)){
const err177 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after/revision",schemaPath:"#/$defs/after/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema52.properties.revision,data:data61};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data61 < 1 || isNaN(data61)){
const err178 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after/revision",schemaPath:"#/$defs/after/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.revision,data:data61};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
}
else {
const err179 = {instancePath:instancePath+"/faults/" + i1+"/duplicate/after",schemaPath:"#/$defs/after/type",keyword:"type",params:{type: "object"},schema:schema52.type,parentSchema:schema52,data:data59};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/faults/" + i1+"/duplicate",schemaPath:"#/properties/faults/items/properties/duplicate/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.properties.duplicate.type,parentSchema:schema31.properties.faults.items.properties.duplicate,data:data55};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
if(data29.delay !== undefined){
let data62 = data29.delay;
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.event === undefined){
const err181 = {instancePath:instancePath+"/faults/" + i1+"/delay",schemaPath:"#/properties/faults/items/properties/delay/required",keyword:"required",params:{missingProperty: "event"},schema:schema31.properties.faults.items.properties.delay.required,parentSchema:schema31.properties.faults.items.properties.delay,data:data62};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
if(data62.by === undefined){
const err182 = {instancePath:instancePath+"/faults/" + i1+"/delay",schemaPath:"#/properties/faults/items/properties/delay/required",keyword:"required",params:{missingProperty: "by"},schema:schema31.properties.faults.items.properties.delay.required,parentSchema:schema31.properties.faults.items.properties.delay,data:data62};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
for(const key18 in data62){
if(!(((((key18 === "event") || (key18 === "repository")) || (key18 === "by")) || (key18 === "times")) || (key18 === "after"))){
const err183 = {instancePath:instancePath+"/faults/" + i1+"/delay",schemaPath:"#/properties/faults/items/properties/delay/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema31.properties.faults.items.properties.delay,data:data62};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
if(data62.event !== undefined){
let data63 = data62.event;
if(typeof data63 === "string"){
if(func1(data63) > 100){
const err184 = {instancePath:instancePath+"/faults/" + i1+"/delay/event",schemaPath:"#/$defs/event/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema55,data:data63};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
if(!pattern22.test(data63)){
const err185 = {instancePath:instancePath+"/faults/" + i1+"/delay/event",schemaPath:"#/$defs/event/pattern",keyword:"pattern",params:{pattern: "^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$"},schema:"^(?!schedule$)(?!workflow_dispatch$)[a-z][a-z0-9_.-]{0,99}$",parentSchema:schema55,data:data63};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
}
else {
const err186 = {instancePath:instancePath+"/faults/" + i1+"/delay/event",schemaPath:"#/$defs/event/type",keyword:"type",params:{type: "string"},schema:schema55.type,parentSchema:schema55,data:data63};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
if(data62.repository !== undefined){
let data64 = data62.repository;
if(typeof data64 === "string"){
if(func1(data64) > 140){
const err187 = {instancePath:instancePath+"/faults/" + i1+"/delay/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema36,data:data64};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(!pattern8.test(data64)){
const err188 = {instancePath:instancePath+"/faults/" + i1+"/delay/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema36,data:data64};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
else {
const err189 = {instancePath:instancePath+"/faults/" + i1+"/delay/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data64};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data62.by !== undefined){
let data65 = data62.by;
if(typeof data65 === "string"){
if(func1(data65) > 7){
const err190 = {instancePath:instancePath+"/faults/" + i1+"/delay/by",schemaPath:"#/$defs/duration/maxLength",keyword:"maxLength",params:{limit: 7},schema:7,parentSchema:schema40,data:data65};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(!pattern11.test(data65)){
const err191 = {instancePath:instancePath+"/faults/" + i1+"/delay/by",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema40,data:data65};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
}
else {
const err192 = {instancePath:instancePath+"/faults/" + i1+"/delay/by",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema40.type,parentSchema:schema40,data:data65};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data62.times !== undefined){
let data66 = data62.times;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err193 = {instancePath:instancePath+"/faults/" + i1+"/delay/times",schemaPath:"#/$defs/times/type",keyword:"type",params:{type: "integer"},schema:schema51.type,parentSchema:schema51,data:data66};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 100 || isNaN(data66)){
const err194 = {instancePath:instancePath+"/faults/" + i1+"/delay/times",schemaPath:"#/$defs/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100},schema:100,parentSchema:schema51,data:data66};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(data66 < 1 || isNaN(data66)){
const err195 = {instancePath:instancePath+"/faults/" + i1+"/delay/times",schemaPath:"#/$defs/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema51,data:data66};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
}
if(data62.after !== undefined){
let data67 = data62.after;
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(Object.keys(data67).length > 1){
const err196 = {instancePath:instancePath+"/faults/" + i1+"/delay/after",schemaPath:"#/$defs/after/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data67};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
if(Object.keys(data67).length < 1){
const err197 = {instancePath:instancePath+"/faults/" + i1+"/delay/after",schemaPath:"#/$defs/after/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema52,data:data67};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
for(const key19 in data67){
if(!((key19 === "step") || (key19 === "revision"))){
const err198 = {instancePath:instancePath+"/faults/" + i1+"/delay/after",schemaPath:"#/$defs/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},schema:false,parentSchema:schema52,data:data67};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
if(data67.step !== undefined){
let data68 = data67.step;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err199 = {instancePath:instancePath+"/faults/" + i1+"/delay/after/step",schemaPath:"#/$defs/after/properties/step/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.step.type,parentSchema:schema52.properties.step,data:data68};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 500 || isNaN(data68)){
const err200 = {instancePath:instancePath+"/faults/" + i1+"/delay/after/step",schemaPath:"#/$defs/after/properties/step/maximum",keyword:"maximum",params:{comparison: "<=", limit: 500},schema:500,parentSchema:schema52.properties.step,data:data68};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(data68 < 1 || isNaN(data68)){
const err201 = {instancePath:instancePath+"/faults/" + i1+"/delay/after/step",schemaPath:"#/$defs/after/properties/step/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.step,data:data68};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
if(data67.revision !== undefined){
let data69 = data67.revision;
if(!(((typeof data69 == "number") && (!(data69 % 1) && !isNaN(data69))) && (isFinite(data69)))){
const err202 = {instancePath:instancePath+"/faults/" + i1+"/delay/after/revision",schemaPath:"#/$defs/after/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema52.properties.revision.type,parentSchema:schema52.properties.revision,data:data69};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if((typeof data69 == "number") && (isFinite(data69))){
if(data69 > 1000000 || isNaN(data69)){
const err203 = {instancePath:instancePath+"/faults/" + i1+"/delay/after/revision",schemaPath:"#/$defs/after/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema52.properties.revision,data:data69};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(data69 < 1 || isNaN(data69)){
const err204 = {instancePath:instancePath+"/faults/" + i1+"/delay/after/revision",schemaPath:"#/$defs/after/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema52.properties.revision,data:data69};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
}
}
else {
const err205 = {instancePath:instancePath+"/faults/" + i1+"/delay/after",schemaPath:"#/$defs/after/type",keyword:"type",params:{type: "object"},schema:schema52.type,parentSchema:schema52,data:data67};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
}
else {
const err206 = {instancePath:instancePath+"/faults/" + i1+"/delay",schemaPath:"#/properties/faults/items/properties/delay/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.properties.delay.type,parentSchema:schema31.properties.faults.items.properties.delay,data:data62};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data29.stale !== undefined){
let data70 = data29.stale;
if(!(data70 && typeof data70 == "object" && !Array.isArray(data70))){
const err207 = {instancePath:instancePath+"/faults/" + i1+"/stale",schemaPath:"#/properties/faults/items/properties/stale/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.properties.stale.type,parentSchema:schema31.properties.faults.items.properties.stale,data:data70};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data29.expire !== undefined){
let data71 = data29.expire;
if(!(data71 && typeof data71 == "object" && !Array.isArray(data71))){
const err208 = {instancePath:instancePath+"/faults/" + i1+"/expire",schemaPath:"#/properties/faults/items/properties/expire/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.properties.expire.type,parentSchema:schema31.properties.faults.items.properties.expire,data:data71};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data29.move !== undefined){
let data72 = data29.move;
if(!(data72 && typeof data72 == "object" && !Array.isArray(data72))){
const err209 = {instancePath:instancePath+"/faults/" + i1+"/move",schemaPath:"#/properties/faults/items/properties/move/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.properties.move.type,parentSchema:schema31.properties.faults.items.properties.move,data:data72};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
}
else {
const err210 = {instancePath:instancePath+"/faults/" + i1,schemaPath:"#/properties/faults/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.faults.items.type,parentSchema:schema31.properties.faults.items,data:data29};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
}
else {
const err211 = {instancePath:instancePath+"/faults",schemaPath:"#/properties/faults/type",keyword:"type",params:{type: "array"},schema:schema31.properties.faults.type,parentSchema:schema31.properties.faults,data:data28};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
if(data.github !== undefined){
let data73 = data.github;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key20 in data73){
if(!((((key20 === "plan") || (key20 === "update-refs")) || (key20 === "permissions-of-apps")) || (key20 === "artifact-storage"))){
const err212 = {instancePath:instancePath+"/github",schemaPath:"#/properties/github/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema31.properties.github,data:data73};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data73.plan !== undefined){
let data74 = data73.plan;
if(!((((data74 === "free") || (data74 === "pro")) || (data74 === "team")) || (data74 === "enterprise"))){
const err213 = {instancePath:instancePath+"/github/plan",schemaPath:"#/properties/github/properties/plan/enum",keyword:"enum",params:{allowedValues: schema31.properties.github.properties.plan.enum},schema:schema31.properties.github.properties.plan.enum,parentSchema:schema31.properties.github.properties.plan,data:data74};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data73["update-refs"] !== undefined){
let data75 = data73["update-refs"];
if(!(((data75 === "refused") || (data75 === "absent")) || (data75 === "bound"))){
const err214 = {instancePath:instancePath+"/github/update-refs",schemaPath:"#/properties/github/properties/update-refs/enum",keyword:"enum",params:{allowedValues: schema31.properties.github.properties["update-refs"].enum},schema:schema31.properties.github.properties["update-refs"].enum,parentSchema:schema31.properties.github.properties["update-refs"],data:data75};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data73["permissions-of-apps"] !== undefined){
let data76 = data73["permissions-of-apps"];
if(!(data76 === "unseen")){
const err215 = {instancePath:instancePath+"/github/permissions-of-apps",schemaPath:"#/properties/github/properties/permissions-of-apps/enum",keyword:"enum",params:{allowedValues: schema31.properties.github.properties["permissions-of-apps"].enum},schema:schema31.properties.github.properties["permissions-of-apps"].enum,parentSchema:schema31.properties.github.properties["permissions-of-apps"],data:data76};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data73["artifact-storage"] !== undefined){
let data77 = data73["artifact-storage"];
if(!(data77 === "full")){
const err216 = {instancePath:instancePath+"/github/artifact-storage",schemaPath:"#/properties/github/properties/artifact-storage/enum",keyword:"enum",params:{allowedValues: schema31.properties.github.properties["artifact-storage"].enum},schema:schema31.properties.github.properties["artifact-storage"].enum,parentSchema:schema31.properties.github.properties["artifact-storage"],data:data77};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
}
else {
const err217 = {instancePath:instancePath+"/github",schemaPath:"#/properties/github/type",keyword:"type",params:{type: "object"},schema:schema31.properties.github.type,parentSchema:schema31.properties.github,data:data73};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data.expect !== undefined){
if(!(validate21(data.expect, {instancePath:instancePath+"/expect",parentData:data,parentDataProperty:"expect",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err218 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
