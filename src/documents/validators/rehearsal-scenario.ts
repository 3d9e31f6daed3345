// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkRehearsalScenario: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:rehearsal-scenario:1","title":"Rehearsal scenario","description":"scenario.yml beside a train: the story that a rehearsal plays, step by step, and where it should end.","type":"object","additionalProperties":false,"properties":{"directive":{"$ref":"#/$defs/directive","description":"The directive of the release; auto by default."},"release":{"$ref":"#/$defs/release","description":"The id of the release, in quotes; \"2026.11\" by default."},"steps":{"description":"What happens, in order.","type":"array","maxItems":500,"items":{"title":"exactly one of request, commit, until, advance","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"request":{"description":"One call of GitHub's API.","type":"object","additionalProperties":false,"required":["as","method","path"],"properties":{"as":{"$ref":"#/$defs/login","description":"Who calls."},"method":{"description":"The HTTP method.","enum":["GET","POST","PUT","PATCH","DELETE"]},"path":{"title":"a path such as /repos/acme/api/dispatches","type":"string","maxLength":1000,"pattern":"^/[!-~]*$","description":"The path of the API, with its query; {release} stands for the release id, {run:<workflow file>} for the newest run of that file in the repository of the path, {installation:<App>} for an App's installation, {repository:<owner/name>} for a repository's number, {head:<owner/name>:<branch>} for the commit of a branch, {ruleset:<pattern>} for the ruleset with this ref pattern in the repository of the path."},"body":{"title":"a mapping","description":"The JSON body of the call; placeholders in its texts are filled in as in the path.","type":"object"},"status":{"title":"a whole number from 100 to 599","description":"The HTTP status that must come back; by default any below 400.","type":"integer","minimum":100,"maximum":599}}},"commit":{"description":"One commit pushed to a branch.","type":"object","additionalProperties":false,"required":["as","repository","branch","message","files"],"properties":{"as":{"$ref":"#/$defs/login","description":"Who commits."},"repository":{"$ref":"#/$defs/repository","description":"The repository."},"branch":{"$ref":"#/$defs/branch","description":"The branch; {release} stands for the release id."},"message":{"$ref":"#/$defs/text","description":"The message of the commit."},"files":{"description":"By path: the new content of a file, or null to delete it.","type":"object","maxProperties":500,"minProperties":1,"propertyNames":{"title":"the path of a file, with / and without .. or a leading /","type":"string","maxLength":500,"pattern":"^(?!/)(?!(?:[^/]*/)*\\.{0,2}(?:/|$))(?!\\.git/)[0-9A-Za-z ._/@+#()\\[\\]-]+$"},"additionalProperties":{"title":"text, or null","description":"The whole content of the file as text; null deletes it.","type":["string","null"],"maxLength":200000}}}},"until":{"title":"exactly one of phase, status, revision, quiet","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"description":"Plays on until this is so.","properties":{"phase":{"$ref":"#/$defs/phase","description":"The phase that is waited for."},"status":{"description":"The status that is waited for.","enum":["active","blocked","held","shipped","aborted","partial"]},"revision":{"title":"a whole number from 1 to 1000000","description":"The revision of the manifest that is waited for, or a later one.","type":"integer","minimum":1,"maximum":1000000},"quiet":{"title":"true","description":"Waits until nothing runs or is queued.","const":true}}},"advance":{"$ref":"#/$defs/duration","description":"Moves the virtual clock on by this much, firing schedules on the way."}}}},"durations":{"description":"By \"<repository or *>/<workflow file>/<job>\": how long the job takes in virtual time.","type":"object","maxProperties":500,"propertyNames":{"title":"a job as \"<repository or *>/<workflow file>/<job>\"","type":"string","maxLength":400,"pattern":"^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$"},"additionalProperties":{"$ref":"#/$defs/duration","description":"The duration of the job."}},"faults":{"title":"a list","description":"What goes wrong on the way.","type":"array","maxItems":500},"expect":{"description":"Where the story must end.","type":"object","additionalProperties":false,"properties":{"status":{"description":"The status of the release.","enum":["active","blocked","held","shipped","aborted","partial"]},"phase":{"$ref":"#/$defs/phase","description":"The phase of the release."},"directive":{"$ref":"#/$defs/directive","description":"The directive that the release came to: the strictest of what was asked for and of its tasks."},"refused":{"description":"The plan must be refused, with exactly these codes in any order, each as often as it is told.","type":"array","maxItems":200,"items":{"title":"a code such as BRANCH_NOT_FOUND","description":"One code.","type":"string","maxLength":64,"pattern":"^[A-Z][A-Z0-9_]{0,63}$"}},"candidate":{"title":"a whole number from 0 to 100000","description":"The number of the last candidate; 0 for none.","type":"integer","minimum":0,"maximum":100000},"repositories":{"description":"By repository: what became of it.","type":"object","maxProperties":500,"propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"description":"What became of one repository.","type":"object","additionalProperties":false,"properties":{"production":{"description":"Whether production is the candidate or as it was.","enum":["candidate","unchanged"]},"staging":{"description":"Whether staging is the candidate or as it was.","enum":["candidate","unchanged"]},"tag":{"title":"a tag name, or null","description":"The tag that was made; null for none.","type":["string","null"],"maxLength":356,"pattern":"^[0-9A-Za-z._/@+-]+$"}}}},"tiers":{"description":"By tier: what it was worth on the last candidate.","type":"object","maxProperties":32,"propertyNames":{"$ref":"#/$defs/tierName"},"additionalProperties":{"$ref":"#/$defs/conclusion","description":"The conclusion of its last attempt."}}}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"branch":{"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"duration":{"title":"a duration as a whole number and s, m, h or d, such as 24h","type":"string","maxLength":7,"pattern":"^[1-9][0-9]{0,5}[smhd]$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"phase":{"title":"a phase","enum":["planning","development","staging","validation","ship"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000},"conclusion":{"title":"one of passed, failed, errored","enum":["passed","failed","errored"]}}};
const schema32 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const schema33 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema34 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema36 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema37 = {"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"};
const schema38 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
const schema39 = {"title":"a phase","enum":["planning","development","staging","validation","ship"]};
const schema40 = {"title":"a duration as a whole number and s, m, h or d, such as 24h","type":"string","maxLength":7,"pattern":"^[1-9][0-9]{0,5}[smhd]$"};
const schema45 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
const schema46 = {"title":"one of passed, failed, errored","enum":["passed","failed","errored"]};
const func1 = countCodePoints
const pattern4 = new RegExp("^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$", "u");
const pattern6 = new RegExp("^/[!-~]*$", "u");
const pattern8 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern9 = new RegExp("^[0-9A-Za-z._/@+#{}-]+$", "u");
const pattern10 = new RegExp("^(?!/)(?!(?:[^/]*/)*\\.{0,2}(?:/|$))(?!\\.git/)[0-9A-Za-z ._/@+#()\\[\\]-]+$", "u");
const pattern11 = new RegExp("^[1-9][0-9]{0,5}[smhd]$", "u");
const pattern12 = new RegExp("^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$", "u");
const pattern14 = new RegExp("^[A-Z][A-Z0-9_]{0,63}$", "u");
const pattern16 = new RegExp("^[0-9A-Za-z._/@+-]+$", "u");
const pattern17 = new RegExp("^(?!constructor$)[a-z][a-z0-9-]{0,31}$", "u");
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
if(!((((((key0 === "directive") || (key0 === "release")) || (key0 === "steps")) || (key0 === "durations")) || (key0 === "faults")) || (key0 === "expect"))){
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
if(!((((key1 === "request") || (key1 === "commit")) || (key1 === "until")) || (key1 === "advance"))){
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
}
else {
const err66 = {instancePath:instancePath+"/steps/" + i0,schemaPath:"#/properties/steps/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.steps.items.type,parentSchema:schema31.properties.steps.items,data:data3};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/steps",schemaPath:"#/properties/steps/type",keyword:"type",params:{type: "array"},schema:schema31.properties.steps.type,parentSchema:schema31.properties.steps,data:data2};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.durations !== undefined){
let data23 = data.durations;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(Object.keys(data23).length > 500){
const err68 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/maxProperties",keyword:"maxProperties",params:{limit: 500},schema:500,parentSchema:schema31.properties.durations,data:data23};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key7 in data23){
const _errs61 = errors;
if(typeof key7 === "string"){
if(func1(key7) > 400){
const err69 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/propertyNames/maxLength",keyword:"maxLength",params:{limit: 400},schema:400,parentSchema:schema31.properties.durations.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!pattern12.test(key7)){
const err70 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$"},schema:"^(?:\\*|[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9._-]{1,100})/(?:\\*|[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)/(?:\\*|[A-Za-z_][A-Za-z0-9_-]{0,99})$",parentSchema:schema31.properties.durations.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema31.properties.durations.propertyNames.type,parentSchema:schema31.properties.durations.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var valid18 = _errs61 === errors;
if(!valid18){
const err72 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/propertyNames",keyword:"propertyNames",params:{propertyName: key7},schema:schema31.properties.durations.propertyNames,parentSchema:schema31.properties.durations,data:data23};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
for(const key8 in data23){
let data24 = data23[key8];
if(typeof data24 === "string"){
if(func1(data24) > 7){
const err73 = {instancePath:instancePath+"/durations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/duration/maxLength",keyword:"maxLength",params:{limit: 7},schema:7,parentSchema:schema40,data:data24};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(!pattern11.test(data24)){
const err74 = {instancePath:instancePath+"/durations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema40,data:data24};
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
const err75 = {instancePath:instancePath+"/durations/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema40.type,parentSchema:schema40,data:data24};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
else {
const err76 = {instancePath:instancePath+"/durations",schemaPath:"#/properties/durations/type",keyword:"type",params:{type: "object"},schema:schema31.properties.durations.type,parentSchema:schema31.properties.durations,data:data23};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.faults !== undefined){
let data25 = data.faults;
if(Array.isArray(data25)){
if(data25.length > 500){
const err77 = {instancePath:instancePath+"/faults",schemaPath:"#/properties/faults/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.faults,data:data25};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
else {
const err78 = {instancePath:instancePath+"/faults",schemaPath:"#/properties/faults/type",keyword:"type",params:{type: "array"},schema:schema31.properties.faults.type,parentSchema:schema31.properties.faults,data:data25};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.expect !== undefined){
let data26 = data.expect;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key9 in data26){
if(!(((((((key9 === "status") || (key9 === "phase")) || (key9 === "directive")) || (key9 === "refused")) || (key9 === "candidate")) || (key9 === "repositories")) || (key9 === "tiers"))){
const err79 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema31.properties.expect,data:data26};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data26.status !== undefined){
let data27 = data26.status;
if(!((((((data27 === "active") || (data27 === "blocked")) || (data27 === "held")) || (data27 === "shipped")) || (data27 === "aborted")) || (data27 === "partial"))){
const err80 = {instancePath:instancePath+"/expect/status",schemaPath:"#/properties/expect/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.expect.properties.status.enum},schema:schema31.properties.expect.properties.status.enum,parentSchema:schema31.properties.expect.properties.status,data:data27};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data26.phase !== undefined){
let data28 = data26.phase;
if(!(((((data28 === "planning") || (data28 === "development")) || (data28 === "staging")) || (data28 === "validation")) || (data28 === "ship"))){
const err81 = {instancePath:instancePath+"/expect/phase",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema39.enum},schema:schema39.enum,parentSchema:schema39,data:data28};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data26.directive !== undefined){
let data29 = data26.directive;
if(!(((data29 === "quick") || (data29 === "auto")) || (data29 === "careful"))){
const err82 = {instancePath:instancePath+"/expect/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema32.enum},schema:schema32.enum,parentSchema:schema32,data:data29};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data26.refused !== undefined){
let data30 = data26.refused;
if(Array.isArray(data30)){
if(data30.length > 200){
const err83 = {instancePath:instancePath+"/expect/refused",schemaPath:"#/properties/expect/properties/refused/maxItems",keyword:"maxItems",params:{limit: 200},schema:200,parentSchema:schema31.properties.expect.properties.refused,data:data30};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
const len1 = data30.length;
for(let i1=0; i1<len1; i1++){
let data31 = data30[i1];
if(typeof data31 === "string"){
if(func1(data31) > 64){
const err84 = {instancePath:instancePath+"/expect/refused/" + i1,schemaPath:"#/properties/expect/properties/refused/items/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema31.properties.expect.properties.refused.items,data:data31};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(!pattern14.test(data31)){
const err85 = {instancePath:instancePath+"/expect/refused/" + i1,schemaPath:"#/properties/expect/properties/refused/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]{0,63}$"},schema:"^[A-Z][A-Z0-9_]{0,63}$",parentSchema:schema31.properties.expect.properties.refused.items,data:data31};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
else {
const err86 = {instancePath:instancePath+"/expect/refused/" + i1,schemaPath:"#/properties/expect/properties/refused/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.expect.properties.refused.items.type,parentSchema:schema31.properties.expect.properties.refused.items,data:data31};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/expect/refused",schemaPath:"#/properties/expect/properties/refused/type",keyword:"type",params:{type: "array"},schema:schema31.properties.expect.properties.refused.type,parentSchema:schema31.properties.expect.properties.refused,data:data30};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data26.candidate !== undefined){
let data32 = data26.candidate;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err88 = {instancePath:instancePath+"/expect/candidate",schemaPath:"#/properties/expect/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.expect.properties.candidate.type,parentSchema:schema31.properties.expect.properties.candidate,data:data32};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 100000 || isNaN(data32)){
const err89 = {instancePath:instancePath+"/expect/candidate",schemaPath:"#/properties/expect/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.expect.properties.candidate,data:data32};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data32 < 0 || isNaN(data32)){
const err90 = {instancePath:instancePath+"/expect/candidate",schemaPath:"#/properties/expect/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.expect.properties.candidate,data:data32};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data26.repositories !== undefined){
let data33 = data26.repositories;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(Object.keys(data33).length > 500){
const err91 = {instancePath:instancePath+"/expect/repositories",schemaPath:"#/properties/expect/properties/repositories/maxProperties",keyword:"maxProperties",params:{limit: 500},schema:500,parentSchema:schema31.properties.expect.properties.repositories,data:data33};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
for(const key10 in data33){
const _errs85 = errors;
if(typeof key10 === "string"){
if(func1(key10) > 140){
const err92 = {instancePath:instancePath+"/expect/repositories",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema36,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!pattern8.test(key10)){
const err93 = {instancePath:instancePath+"/expect/repositories",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema36,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/expect/repositories",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:key10,propertyName:key10};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
var valid26 = _errs85 === errors;
if(!valid26){
const err95 = {instancePath:instancePath+"/expect/repositories",schemaPath:"#/properties/expect/properties/repositories/propertyNames",keyword:"propertyNames",params:{propertyName: key10},schema:schema31.properties.expect.properties.repositories.propertyNames,parentSchema:schema31.properties.expect.properties.repositories,data:data33};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
for(const key11 in data33){
let data34 = data33[key11];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key12 in data34){
if(!(((key12 === "production") || (key12 === "staging")) || (key12 === "tag"))){
const err96 = {instancePath:instancePath+"/expect/repositories/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/expect/properties/repositories/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema31.properties.expect.properties.repositories.additionalProperties,data:data34};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data34.production !== undefined){
let data35 = data34.production;
if(!((data35 === "candidate") || (data35 === "unchanged"))){
const err97 = {instancePath:instancePath+"/expect/repositories/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/production",schemaPath:"#/properties/expect/properties/repositories/additionalProperties/properties/production/enum",keyword:"enum",params:{allowedValues: schema31.properties.expect.properties.repositories.additionalProperties.properties.production.enum},schema:schema31.properties.expect.properties.repositories.additionalProperties.properties.production.enum,parentSchema:schema31.properties.expect.properties.repositories.additionalProperties.properties.production,data:data35};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data34.staging !== undefined){
let data36 = data34.staging;
if(!((data36 === "candidate") || (data36 === "unchanged"))){
const err98 = {instancePath:instancePath+"/expect/repositories/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/staging",schemaPath:"#/properties/expect/properties/repositories/additionalProperties/properties/staging/enum",keyword:"enum",params:{allowedValues: schema31.properties.expect.properties.repositories.additionalProperties.properties.staging.enum},schema:schema31.properties.expect.properties.repositories.additionalProperties.properties.staging.enum,parentSchema:schema31.properties.expect.properties.repositories.additionalProperties.properties.staging,data:data36};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data34.tag !== undefined){
let data37 = data34.tag;
if((typeof data37 !== "string") && (data37 !== null)){
const err99 = {instancePath:instancePath+"/expect/repositories/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tag",schemaPath:"#/properties/expect/properties/repositories/additionalProperties/properties/tag/type",keyword:"type",params:{type: schema31.properties.expect.properties.repositories.additionalProperties.properties.tag.type},schema:schema31.properties.expect.properties.repositories.additionalProperties.properties.tag.type,parentSchema:schema31.properties.expect.properties.repositories.additionalProperties.properties.tag,data:data37};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(typeof data37 === "string"){
if(func1(data37) > 356){
const err100 = {instancePath:instancePath+"/expect/repositories/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tag",schemaPath:"#/properties/expect/properties/repositories/additionalProperties/properties/tag/maxLength",keyword:"maxLength",params:{limit: 356},schema:356,parentSchema:schema31.properties.expect.properties.repositories.additionalProperties.properties.tag,data:data37};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(!pattern16.test(data37)){
const err101 = {instancePath:instancePath+"/expect/repositories/" + key11.replace(/~/g, "~0").replace(/\//g, "~1")+"/tag",schemaPath:"#/properties/expect/properties/repositories/additionalProperties/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+-]+$"},schema:"^[0-9A-Za-z._/@+-]+$",parentSchema:schema31.properties.expect.properties.repositories.additionalProperties.properties.tag,data:data37};
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
const err102 = {instancePath:instancePath+"/expect/repositories/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/expect/properties/repositories/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema31.properties.expect.properties.repositories.additionalProperties.type,parentSchema:schema31.properties.expect.properties.repositories.additionalProperties,data:data34};
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
const err103 = {instancePath:instancePath+"/expect/repositories",schemaPath:"#/properties/expect/properties/repositories/type",keyword:"type",params:{type: "object"},schema:schema31.properties.expect.properties.repositories.type,parentSchema:schema31.properties.expect.properties.repositories,data:data33};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data26.tiers !== undefined){
let data38 = data26.tiers;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(Object.keys(data38).length > 32){
const err104 = {instancePath:instancePath+"/expect/tiers",schemaPath:"#/properties/expect/properties/tiers/maxProperties",keyword:"maxProperties",params:{limit: 32},schema:32,parentSchema:schema31.properties.expect.properties.tiers,data:data38};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key13 in data38){
const _errs98 = errors;
if(typeof key13 === "string"){
if(func1(key13) > 32){
const err105 = {instancePath:instancePath+"/expect/tiers",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema45,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(!pattern17.test(key13)){
const err106 = {instancePath:instancePath+"/expect/tiers",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema45,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/expect/tiers",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var valid30 = _errs98 === errors;
if(!valid30){
const err108 = {instancePath:instancePath+"/expect/tiers",schemaPath:"#/properties/expect/properties/tiers/propertyNames",keyword:"propertyNames",params:{propertyName: key13},schema:schema31.properties.expect.properties.tiers.propertyNames,parentSchema:schema31.properties.expect.properties.tiers,data:data38};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
for(const key14 in data38){
let data39 = data38[key14];
if(!(((data39 === "passed") || (data39 === "failed")) || (data39 === "errored"))){
const err109 = {instancePath:instancePath+"/expect/tiers/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/conclusion/enum",keyword:"enum",params:{allowedValues: schema46.enum},schema:schema46.enum,parentSchema:schema46,data:data39};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/expect/tiers",schemaPath:"#/properties/expect/properties/tiers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.expect.properties.tiers.type,parentSchema:schema31.properties.expect.properties.tiers,data:data38};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: "object"},schema:schema31.properties.expect.type,parentSchema:schema31.properties.expect,data:data26};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
