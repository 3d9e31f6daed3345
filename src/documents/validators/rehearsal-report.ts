// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkRehearsalReport: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:rehearsal-report:1","title":"Rehearsal report","description":"OUT/rehearsal.json: how a rehearsal ended and what it cost.","type":"object","additionalProperties":false,"required":["release","control","revision","directive","phase","status","candidate","repositories","tiers","asks","requests","billedMinutes","virtualDuration","durationMs"],"properties":{"release":{"$ref":"#/$defs/release","description":"The id of the release."},"control":{"$ref":"#/$defs/repository","description":"The control repository."},"revision":{"title":"a whole number from 0 to 9007199254740991","description":"The revision of the manifest at the end.","type":"integer","minimum":0,"maximum":9007199254740991},"directive":{"$ref":"#/$defs/directive","description":"The directive of the release."},"phase":{"$ref":"#/$defs/phase","description":"The phase at the end."},"status":{"description":"The status at the end.","enum":["active","blocked","held","shipped","aborted","partial"]},"candidate":{"description":"The last candidate; null where none was frozen.","type":["object","null"],"additionalProperties":false,"required":["number","digest","heads"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."},"heads":{"$ref":"#/$defs/heads","description":"The commit of every repository."}}},"repositories":{"description":"What became of every repository.","type":"array","maxItems":500,"items":{"type":"object","additionalProperties":false,"required":["name","base","production","staging","tag","releaseUrl"],"properties":{"name":{"$ref":"#/$defs/repository","description":"The repository."},"base":{"title":"a full commit of 40 hexadecimal digits, or null","description":"The commit of production when the release was planned, which undo goes back to; null where only the tag moves or nothing was planned.","type":["string","null"],"maxLength":40,"pattern":"^[0-9a-f]{40}$"},"production":{"description":"The released branch at the end.","type":"object","additionalProperties":false,"required":["branch","sha","tree"],"properties":{"is":{"title":"one of candidate, planned, ahead, taken-back, elsewhere, gone, unknown","description":"What stands there: the candidate's tree, what the plan found, the candidate with others' commits on top, the tree of before put back on top of it, something else, nothing any more; unknown where nothing was planned. Where only the tag moves it is about the tag.","enum":["candidate","planned","ahead","taken-back","elsewhere","gone","unknown"]},"branch":{"title":"a branch name, or null","description":"The branch; null where the train says none or tag-only.","type":["string","null"],"maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"sha":{"title":"a full commit of 40 hexadecimal digits, or null","description":"Its commit at the end; null where there is no branch.","type":["string","null"],"maxLength":40,"pattern":"^[0-9a-f]{40}$"},"tree":{"title":"a tree of 40 hexadecimal digits, or null","description":"The tree of that commit; null where there is no branch.","type":["string","null"],"maxLength":40,"pattern":"^[0-9a-f]{40}$"}}},"staging":{"description":"The pre-production branch at the end.","type":"object","additionalProperties":false,"required":["branch","sha"],"properties":{"branch":{"title":"a branch name, or null","description":"The branch; null where the train says none or tag-only.","type":["string","null"],"maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"sha":{"title":"a full commit of 40 hexadecimal digits, or null","description":"Its commit at the end; null where there is no branch.","type":["string","null"],"maxLength":40,"pattern":"^[0-9a-f]{40}$"}}},"tag":{"title":"a tag name, or null","description":"The tag that was made; null for none.","type":["string","null"],"maxLength":356,"pattern":"^[0-9A-Za-z._/@+-]+$"},"releaseUrl":{"title":"text of at most 1000 characters, or null","description":"The page of the published release; null for none.","type":["string","null"],"maxLength":1000}}}},"tiers":{"description":"What every proof was worth on the last candidate.","type":"array","maxItems":20000,"items":{"type":"object","additionalProperties":false,"required":["name","candidate","conclusion","attempts"],"properties":{"name":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate it was proven on.","type":"integer","minimum":1,"maximum":100000},"conclusion":{"$ref":"#/$defs/conclusion","description":"What the last attempt was worth."},"attempts":{"title":"a whole number from 1 to 1000","description":"How many attempts were judged.","type":"integer","minimum":1,"maximum":1000},"carriedFrom":{"title":"a whole number from 1 to 100000","description":"The number of the earlier candidate whose evidence was found again.","type":"integer","minimum":1,"maximum":100000}}}},"asks":{"description":"What people and agents asked, in the order of time.","type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,"required":["id","type","by","at"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"type":{"description":"What was asked.","enum":["plan","update","retrain","task","defer","readmit","freeze","approve","reject","waive","break-glass","hold","resume","retry","abort"]},"by":{"$ref":"#/$defs/login","description":"The login of who asked."},"at":{"$ref":"#/$defs/instant","description":"When it was admitted, in milliseconds since 1970, virtual."}}}},"requests":{"description":"HTTP requests to the embedded GitHub.","type":"object","additionalProperties":false,"required":["total","rest","graphql","contentCreating","perRepository"],"properties":{"total":{"title":"a whole number from 0 to 9007199254740991","description":"All of them.","type":"integer","minimum":0,"maximum":9007199254740991},"rest":{"title":"a whole number from 0 to 9007199254740991","description":"Those to the REST API.","type":"integer","minimum":0,"maximum":9007199254740991},"graphql":{"title":"a whole number from 0 to 9007199254740991","description":"Those to the GraphQL API.","type":"integer","minimum":0,"maximum":9007199254740991},"contentCreating":{"title":"a whole number from 0 to 9007199254740991","description":"Those that count as creating content.","type":"integer","minimum":0,"maximum":9007199254740991},"perRepository":{"title":"a number of at least 0","description":"The total divided by the number of repositories of the train.","type":"number","minimum":0}}},"billedMinutes":{"description":"Minutes that GitHub would bill, every job rounded up.","type":"object","additionalProperties":false,"required":["control","participants","sweeps"],"properties":{"control":{"title":"a whole number from 0 to 9007199254740991","description":"Those of the control repository without sweeps.","type":"integer","minimum":0,"maximum":9007199254740991},"participants":{"title":"a whole number from 0 to 9007199254740991","description":"Those of all other repositories.","type":"integer","minimum":0,"maximum":9007199254740991},"sweeps":{"title":"a whole number from 0 to 9007199254740991","description":"Those of sweeps.","type":"integer","minimum":0,"maximum":9007199254740991}}},"virtualDuration":{"title":"a duration such as 1d2h30m","type":"string","maxLength":40,"pattern":"^(?:0s|(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?)$","minLength":2,"description":"How long the release took in virtual time, from the first ask to the end, in days, hours, minutes and seconds."},"durationMs":{"title":"a whole number from 0 to 9007199254740991","description":"How long the rehearsal itself took, in milliseconds.","type":"integer","minimum":0,"maximum":9007199254740991}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"sha":{"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"},"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"phase":{"title":"a phase","enum":["planning","development","staging","validation","ship"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"instant":{"title":"an instant in milliseconds since 1970","type":"integer","minimum":0,"maximum":9007199254740991},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"heads":{"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}},"conclusion":{"title":"one of passed, failed, errored","enum":["passed","failed","errored"]}}};
const schema32 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema33 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema34 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const schema35 = {"title":"a phase","enum":["planning","development","staging","validation","ship"]};
const schema36 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema41 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
const schema43 = {"title":"one of passed, failed, errored","enum":["passed","failed","errored"]};
const schema44 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema45 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema46 = {"title":"an instant in milliseconds since 1970","type":"integer","minimum":0,"maximum":9007199254740991};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints
const pattern4 = new RegExp("^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern6 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern8 = new RegExp("^[0-9a-f]{40}$", "u");
const pattern11 = new RegExp("^[0-9A-Za-z._/@+#{}-]+$", "u");
const pattern16 = new RegExp("^[0-9A-Za-z._/@+-]+$", "u");
const pattern17 = new RegExp("^(?!constructor$)[a-z][a-z0-9-]{0,31}$", "u");
const pattern19 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$", "u");
const pattern20 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$", "u");
const pattern21 = new RegExp("^(?:0s|(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?)$", "u");
const schema37 = {"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}};
const schema39 = {"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"};
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
if(Object.keys(data).length > 1000){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1000},schema:1000,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(typeof key0 === "string"){
if(func2(key0) > 140){
const err1 = {instancePath,schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema33,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(key0)){
const err2 = {instancePath,schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema33,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err4 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema37.propertyNames,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key1 in data){
let data0 = data[key1];
if(typeof data0 === "string"){
if(func2(data0) > 40){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema39,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern8.test(data0)){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema39,data:data0};
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
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data0};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
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
if(data.release === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.control === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "control"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.revision === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "revision"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.directive === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "directive"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.phase === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phase"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.status === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.candidate === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.repositories === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repositories"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.tiers === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tiers"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.asks === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asks"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.requests === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.billedMinutes === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "billedMinutes"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.virtualDuration === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualDuration"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.durationMs === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "durationMs"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err14 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.release !== undefined){
let data0 = data.release;
if(typeof data0 === "string"){
if(func2(data0) > 64){
const err15 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern4.test(data0)){
const err16 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.control !== undefined){
let data1 = data.control;
if(typeof data1 === "string"){
if(func2(data1) > 140){
const err18 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern5.test(data1)){
const err19 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.revision !== undefined){
let data2 = data.revision;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err21 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.revision.type,parentSchema:schema31.properties.revision,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err22 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.revision,data:data2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err23 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.revision,data:data2};
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
if(data.directive !== undefined){
let data3 = data.directive;
if(!(((data3 === "quick") || (data3 === "auto")) || (data3 === "careful"))){
const err24 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema34.enum},schema:schema34.enum,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.phase !== undefined){
let data4 = data.phase;
if(!(((((data4 === "planning") || (data4 === "development")) || (data4 === "staging")) || (data4 === "validation")) || (data4 === "ship"))){
const err25 = {instancePath:instancePath+"/phase",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema35.enum},schema:schema35.enum,parentSchema:schema35,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.status !== undefined){
let data5 = data.status;
if(!((((((data5 === "active") || (data5 === "blocked")) || (data5 === "held")) || (data5 === "shipped")) || (data5 === "aborted")) || (data5 === "partial"))){
const err26 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},schema:schema31.properties.status.enum,parentSchema:schema31.properties.status,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if((!(data6 && typeof data6 == "object" && !Array.isArray(data6))) && (data6 !== null)){
const err27 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: schema31.properties.candidate.type},schema:schema31.properties.candidate.type,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err28 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema31.properties.candidate.required,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data6.digest === undefined){
const err29 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.candidate.required,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data6.heads === undefined){
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "heads"},schema:schema31.properties.candidate.required,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "number") || (key1 === "digest")) || (key1 === "heads"))){
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err32 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.candidate.properties.number.type,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err33 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err34 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func2(data8) > 64){
const err35 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema36,data:data8};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern6.test(data8)){
const err36 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema36,data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
else {
const err37 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data6.heads !== undefined){
if(!(validate21(data6.heads, {instancePath:instancePath+"/candidate/heads",parentData:data6,parentDataProperty:"heads",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
}
if(data.repositories !== undefined){
let data10 = data.repositories;
if(Array.isArray(data10)){
if(data10.length > 500){
const err38 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.repositories,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.name === undefined){
const err39 = {instancePath:instancePath+"/repositories/" + i0,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data11.base === undefined){
const err40 = {instancePath:instancePath+"/repositories/" + i0,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "base"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data11.production === undefined){
const err41 = {instancePath:instancePath+"/repositories/" + i0,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "production"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data11.staging === undefined){
const err42 = {instancePath:instancePath+"/repositories/" + i0,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "staging"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data11.tag === undefined){
const err43 = {instancePath:instancePath+"/repositories/" + i0,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "tag"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data11.releaseUrl === undefined){
const err44 = {instancePath:instancePath+"/repositories/" + i0,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "releaseUrl"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data11};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key2 in data11){
if(!((((((key2 === "name") || (key2 === "base")) || (key2 === "production")) || (key2 === "staging")) || (key2 === "tag")) || (key2 === "releaseUrl"))){
const err45 = {instancePath:instancePath+"/repositories/" + i0,schemaPath:"#/properties/repositories/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.repositories.items,data:data11};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data11.name !== undefined){
let data12 = data11.name;
if(typeof data12 === "string"){
if(func2(data12) > 140){
const err46 = {instancePath:instancePath+"/repositories/" + i0+"/name",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern5.test(data12)){
const err47 = {instancePath:instancePath+"/repositories/" + i0+"/name",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/repositories/" + i0+"/name",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data12};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data11.base !== undefined){
let data13 = data11.base;
if((typeof data13 !== "string") && (data13 !== null)){
const err49 = {instancePath:instancePath+"/repositories/" + i0+"/base",schemaPath:"#/properties/repositories/items/properties/base/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.base.type},schema:schema31.properties.repositories.items.properties.base.type,parentSchema:schema31.properties.repositories.items.properties.base,data:data13};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof data13 === "string"){
if(func2(data13) > 40){
const err50 = {instancePath:instancePath+"/repositories/" + i0+"/base",schemaPath:"#/properties/repositories/items/properties/base/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.repositories.items.properties.base,data:data13};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(!pattern8.test(data13)){
const err51 = {instancePath:instancePath+"/repositories/" + i0+"/base",schemaPath:"#/properties/repositories/items/properties/base/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema31.properties.repositories.items.properties.base,data:data13};
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
if(data11.production !== undefined){
let data14 = data11.production;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.branch === undefined){
const err52 = {instancePath:instancePath+"/repositories/" + i0+"/production",schemaPath:"#/properties/repositories/items/properties/production/required",keyword:"required",params:{missingProperty: "branch"},schema:schema31.properties.repositories.items.properties.production.required,parentSchema:schema31.properties.repositories.items.properties.production,data:data14};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data14.sha === undefined){
const err53 = {instancePath:instancePath+"/repositories/" + i0+"/production",schemaPath:"#/properties/repositories/items/properties/production/required",keyword:"required",params:{missingProperty: "sha"},schema:schema31.properties.repositories.items.properties.production.required,parentSchema:schema31.properties.repositories.items.properties.production,data:data14};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data14.tree === undefined){
const err54 = {instancePath:instancePath+"/repositories/" + i0+"/production",schemaPath:"#/properties/repositories/items/properties/production/required",keyword:"required",params:{missingProperty: "tree"},schema:schema31.properties.repositories.items.properties.production.required,parentSchema:schema31.properties.repositories.items.properties.production,data:data14};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
for(const key3 in data14){
if(!((((key3 === "is") || (key3 === "branch")) || (key3 === "sha")) || (key3 === "tree"))){
const err55 = {instancePath:instancePath+"/repositories/" + i0+"/production",schemaPath:"#/properties/repositories/items/properties/production/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.repositories.items.properties.production,data:data14};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data14.is !== undefined){
let data15 = data14.is;
if(!(((((((data15 === "candidate") || (data15 === "planned")) || (data15 === "ahead")) || (data15 === "taken-back")) || (data15 === "elsewhere")) || (data15 === "gone")) || (data15 === "unknown"))){
const err56 = {instancePath:instancePath+"/repositories/" + i0+"/production/is",schemaPath:"#/properties/repositories/items/properties/production/properties/is/enum",keyword:"enum",params:{allowedValues: schema31.properties.repositories.items.properties.production.properties.is.enum},schema:schema31.properties.repositories.items.properties.production.properties.is.enum,parentSchema:schema31.properties.repositories.items.properties.production.properties.is,data:data15};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data14.branch !== undefined){
let data16 = data14.branch;
if((typeof data16 !== "string") && (data16 !== null)){
const err57 = {instancePath:instancePath+"/repositories/" + i0+"/production/branch",schemaPath:"#/properties/repositories/items/properties/production/properties/branch/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.production.properties.branch.type},schema:schema31.properties.repositories.items.properties.production.properties.branch.type,parentSchema:schema31.properties.repositories.items.properties.production.properties.branch,data:data16};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(typeof data16 === "string"){
if(func2(data16) > 200){
const err58 = {instancePath:instancePath+"/repositories/" + i0+"/production/branch",schemaPath:"#/properties/repositories/items/properties/production/properties/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.repositories.items.properties.production.properties.branch,data:data16};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!pattern11.test(data16)){
const err59 = {instancePath:instancePath+"/repositories/" + i0+"/production/branch",schemaPath:"#/properties/repositories/items/properties/production/properties/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema31.properties.repositories.items.properties.production.properties.branch,data:data16};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
if(data14.sha !== undefined){
let data17 = data14.sha;
if((typeof data17 !== "string") && (data17 !== null)){
const err60 = {instancePath:instancePath+"/repositories/" + i0+"/production/sha",schemaPath:"#/properties/repositories/items/properties/production/properties/sha/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.production.properties.sha.type},schema:schema31.properties.repositories.items.properties.production.properties.sha.type,parentSchema:schema31.properties.repositories.items.properties.production.properties.sha,data:data17};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(typeof data17 === "string"){
if(func2(data17) > 40){
const err61 = {instancePath:instancePath+"/repositories/" + i0+"/production/sha",schemaPath:"#/properties/repositories/items/properties/production/properties/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.repositories.items.properties.production.properties.sha,data:data17};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!pattern8.test(data17)){
const err62 = {instancePath:instancePath+"/repositories/" + i0+"/production/sha",schemaPath:"#/properties/repositories/items/properties/production/properties/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema31.properties.repositories.items.properties.production.properties.sha,data:data17};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data14.tree !== undefined){
let data18 = data14.tree;
if((typeof data18 !== "string") && (data18 !== null)){
const err63 = {instancePath:instancePath+"/repositories/" + i0+"/production/tree",schemaPath:"#/properties/repositories/items/properties/production/properties/tree/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.production.properties.tree.type},schema:schema31.properties.repositories.items.properties.production.properties.tree.type,parentSchema:schema31.properties.repositories.items.properties.production.properties.tree,data:data18};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(typeof data18 === "string"){
if(func2(data18) > 40){
const err64 = {instancePath:instancePath+"/repositories/" + i0+"/production/tree",schemaPath:"#/properties/repositories/items/properties/production/properties/tree/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.repositories.items.properties.production.properties.tree,data:data18};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!pattern8.test(data18)){
const err65 = {instancePath:instancePath+"/repositories/" + i0+"/production/tree",schemaPath:"#/properties/repositories/items/properties/production/properties/tree/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema31.properties.repositories.items.properties.production.properties.tree,data:data18};
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
}
else {
const err66 = {instancePath:instancePath+"/repositories/" + i0+"/production",schemaPath:"#/properties/repositories/items/properties/production/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.properties.production.type,parentSchema:schema31.properties.repositories.items.properties.production,data:data14};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data11.staging !== undefined){
let data19 = data11.staging;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.branch === undefined){
const err67 = {instancePath:instancePath+"/repositories/" + i0+"/staging",schemaPath:"#/properties/repositories/items/properties/staging/required",keyword:"required",params:{missingProperty: "branch"},schema:schema31.properties.repositories.items.properties.staging.required,parentSchema:schema31.properties.repositories.items.properties.staging,data:data19};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data19.sha === undefined){
const err68 = {instancePath:instancePath+"/repositories/" + i0+"/staging",schemaPath:"#/properties/repositories/items/properties/staging/required",keyword:"required",params:{missingProperty: "sha"},schema:schema31.properties.repositories.items.properties.staging.required,parentSchema:schema31.properties.repositories.items.properties.staging,data:data19};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
for(const key4 in data19){
if(!((key4 === "branch") || (key4 === "sha"))){
const err69 = {instancePath:instancePath+"/repositories/" + i0+"/staging",schemaPath:"#/properties/repositories/items/properties/staging/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema31.properties.repositories.items.properties.staging,data:data19};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data19.branch !== undefined){
let data20 = data19.branch;
if((typeof data20 !== "string") && (data20 !== null)){
const err70 = {instancePath:instancePath+"/repositories/" + i0+"/staging/branch",schemaPath:"#/properties/repositories/items/properties/staging/properties/branch/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.staging.properties.branch.type},schema:schema31.properties.repositories.items.properties.staging.properties.branch.type,parentSchema:schema31.properties.repositories.items.properties.staging.properties.branch,data:data20};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(typeof data20 === "string"){
if(func2(data20) > 200){
const err71 = {instancePath:instancePath+"/repositories/" + i0+"/staging/branch",schemaPath:"#/properties/repositories/items/properties/staging/properties/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.repositories.items.properties.staging.properties.branch,data:data20};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!pattern11.test(data20)){
const err72 = {instancePath:instancePath+"/repositories/" + i0+"/staging/branch",schemaPath:"#/properties/repositories/items/properties/staging/properties/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema31.properties.repositories.items.properties.staging.properties.branch,data:data20};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data19.sha !== undefined){
let data21 = data19.sha;
if((typeof data21 !== "string") && (data21 !== null)){
const err73 = {instancePath:instancePath+"/repositories/" + i0+"/staging/sha",schemaPath:"#/properties/repositories/items/properties/staging/properties/sha/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.staging.properties.sha.type},schema:schema31.properties.repositories.items.properties.staging.properties.sha.type,parentSchema:schema31.properties.repositories.items.properties.staging.properties.sha,data:data21};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(typeof data21 === "string"){
if(func2(data21) > 40){
const err74 = {instancePath:instancePath+"/repositories/" + i0+"/staging/sha",schemaPath:"#/properties/repositories/items/properties/staging/properties/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.repositories.items.properties.staging.properties.sha,data:data21};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(!pattern8.test(data21)){
const err75 = {instancePath:instancePath+"/repositories/" + i0+"/staging/sha",schemaPath:"#/properties/repositories/items/properties/staging/properties/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema31.properties.repositories.items.properties.staging.properties.sha,data:data21};
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
}
else {
const err76 = {instancePath:instancePath+"/repositories/" + i0+"/staging",schemaPath:"#/properties/repositories/items/properties/staging/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.properties.staging.type,parentSchema:schema31.properties.repositories.items.properties.staging,data:data19};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data11.tag !== undefined){
let data22 = data11.tag;
if((typeof data22 !== "string") && (data22 !== null)){
const err77 = {instancePath:instancePath+"/repositories/" + i0+"/tag",schemaPath:"#/properties/repositories/items/properties/tag/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.tag.type},schema:schema31.properties.repositories.items.properties.tag.type,parentSchema:schema31.properties.repositories.items.properties.tag,data:data22};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(typeof data22 === "string"){
if(func2(data22) > 356){
const err78 = {instancePath:instancePath+"/repositories/" + i0+"/tag",schemaPath:"#/properties/repositories/items/properties/tag/maxLength",keyword:"maxLength",params:{limit: 356},schema:356,parentSchema:schema31.properties.repositories.items.properties.tag,data:data22};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern16.test(data22)){
const err79 = {instancePath:instancePath+"/repositories/" + i0+"/tag",schemaPath:"#/properties/repositories/items/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+-]+$"},schema:"^[0-9A-Za-z._/@+-]+$",parentSchema:schema31.properties.repositories.items.properties.tag,data:data22};
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
if(data11.releaseUrl !== undefined){
let data23 = data11.releaseUrl;
if((typeof data23 !== "string") && (data23 !== null)){
const err80 = {instancePath:instancePath+"/repositories/" + i0+"/releaseUrl",schemaPath:"#/properties/repositories/items/properties/releaseUrl/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.releaseUrl.type},schema:schema31.properties.repositories.items.properties.releaseUrl.type,parentSchema:schema31.properties.repositories.items.properties.releaseUrl,data:data23};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(typeof data23 === "string"){
if(func2(data23) > 1000){
const err81 = {instancePath:instancePath+"/repositories/" + i0+"/releaseUrl",schemaPath:"#/properties/repositories/items/properties/releaseUrl/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.repositories.items.properties.releaseUrl,data:data23};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
}
else {
const err82 = {instancePath:instancePath+"/repositories/" + i0,schemaPath:"#/properties/repositories/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.type,parentSchema:schema31.properties.repositories.items,data:data11};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
else {
const err83 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/type",keyword:"type",params:{type: "array"},schema:schema31.properties.repositories.type,parentSchema:schema31.properties.repositories,data:data10};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.tiers !== undefined){
let data24 = data.tiers;
if(Array.isArray(data24)){
if(data24.length > 20000){
const err84 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/maxItems",keyword:"maxItems",params:{limit: 20000},schema:20000,parentSchema:schema31.properties.tiers,data:data24};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.name === undefined){
const err85 = {instancePath:instancePath+"/tiers/" + i1,schemaPath:"#/properties/tiers/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.tiers.items.required,parentSchema:schema31.properties.tiers.items,data:data25};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data25.candidate === undefined){
const err86 = {instancePath:instancePath+"/tiers/" + i1,schemaPath:"#/properties/tiers/items/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema31.properties.tiers.items.required,parentSchema:schema31.properties.tiers.items,data:data25};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data25.conclusion === undefined){
const err87 = {instancePath:instancePath+"/tiers/" + i1,schemaPath:"#/properties/tiers/items/required",keyword:"required",params:{missingProperty: "conclusion"},schema:schema31.properties.tiers.items.required,parentSchema:schema31.properties.tiers.items,data:data25};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data25.attempts === undefined){
const err88 = {instancePath:instancePath+"/tiers/" + i1,schemaPath:"#/properties/tiers/items/required",keyword:"required",params:{missingProperty: "attempts"},schema:schema31.properties.tiers.items.required,parentSchema:schema31.properties.tiers.items,data:data25};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key5 in data25){
if(!((((((key5 === "name") || (key5 === "repository")) || (key5 === "candidate")) || (key5 === "conclusion")) || (key5 === "attempts")) || (key5 === "carriedFrom"))){
const err89 = {instancePath:instancePath+"/tiers/" + i1,schemaPath:"#/properties/tiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema31.properties.tiers.items,data:data25};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data25.name !== undefined){
let data26 = data25.name;
if(typeof data26 === "string"){
if(func2(data26) > 32){
const err90 = {instancePath:instancePath+"/tiers/" + i1+"/name",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema41,data:data26};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(!pattern17.test(data26)){
const err91 = {instancePath:instancePath+"/tiers/" + i1+"/name",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema41,data:data26};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
else {
const err92 = {instancePath:instancePath+"/tiers/" + i1+"/name",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data26};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data25.repository !== undefined){
let data27 = data25.repository;
if(typeof data27 === "string"){
if(func2(data27) > 140){
const err93 = {instancePath:instancePath+"/tiers/" + i1+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema33,data:data27};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(!pattern5.test(data27)){
const err94 = {instancePath:instancePath+"/tiers/" + i1+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema33,data:data27};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/tiers/" + i1+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data27};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data25.candidate !== undefined){
let data28 = data25.candidate;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err96 = {instancePath:instancePath+"/tiers/" + i1+"/candidate",schemaPath:"#/properties/tiers/items/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.tiers.items.properties.candidate.type,parentSchema:schema31.properties.tiers.items.properties.candidate,data:data28};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 100000 || isNaN(data28)){
const err97 = {instancePath:instancePath+"/tiers/" + i1+"/candidate",schemaPath:"#/properties/tiers/items/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.tiers.items.properties.candidate,data:data28};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err98 = {instancePath:instancePath+"/tiers/" + i1+"/candidate",schemaPath:"#/properties/tiers/items/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.tiers.items.properties.candidate,data:data28};
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
if(data25.conclusion !== undefined){
let data29 = data25.conclusion;
if(!(((data29 === "passed") || (data29 === "failed")) || (data29 === "errored"))){
const err99 = {instancePath:instancePath+"/tiers/" + i1+"/conclusion",schemaPath:"#/$defs/conclusion/enum",keyword:"enum",params:{allowedValues: schema43.enum},schema:schema43.enum,parentSchema:schema43,data:data29};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data25.attempts !== undefined){
let data30 = data25.attempts;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
const err100 = {instancePath:instancePath+"/tiers/" + i1+"/attempts",schemaPath:"#/properties/tiers/items/properties/attempts/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.tiers.items.properties.attempts.type,parentSchema:schema31.properties.tiers.items.properties.attempts,data:data30};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 > 1000 || isNaN(data30)){
const err101 = {instancePath:instancePath+"/tiers/" + i1+"/attempts",schemaPath:"#/properties/tiers/items/properties/attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema31.properties.tiers.items.properties.attempts,data:data30};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data30 < 1 || isNaN(data30)){
const err102 = {instancePath:instancePath+"/tiers/" + i1+"/attempts",schemaPath:"#/properties/tiers/items/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.tiers.items.properties.attempts,data:data30};
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
if(data25.carriedFrom !== undefined){
let data31 = data25.carriedFrom;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err103 = {instancePath:instancePath+"/tiers/" + i1+"/carriedFrom",schemaPath:"#/properties/tiers/items/properties/carriedFrom/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.tiers.items.properties.carriedFrom.type,parentSchema:schema31.properties.tiers.items.properties.carriedFrom,data:data31};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 100000 || isNaN(data31)){
const err104 = {instancePath:instancePath+"/tiers/" + i1+"/carriedFrom",schemaPath:"#/properties/tiers/items/properties/carriedFrom/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.tiers.items.properties.carriedFrom,data:data31};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data31 < 1 || isNaN(data31)){
const err105 = {instancePath:instancePath+"/tiers/" + i1+"/carriedFrom",schemaPath:"#/properties/tiers/items/properties/carriedFrom/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.tiers.items.properties.carriedFrom,data:data31};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
else {
const err106 = {instancePath:instancePath+"/tiers/" + i1,schemaPath:"#/properties/tiers/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.tiers.items.type,parentSchema:schema31.properties.tiers.items,data:data25};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
else {
const err107 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "array"},schema:schema31.properties.tiers.type,parentSchema:schema31.properties.tiers,data:data24};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.asks !== undefined){
let data32 = data.asks;
if(Array.isArray(data32)){
if(data32.length > 1000){
const err108 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.asks,data:data32};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
const len2 = data32.length;
for(let i2=0; i2<len2; i2++){
let data33 = data32[i2];
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.id === undefined){
const err109 = {instancePath:instancePath+"/asks/" + i2,schemaPath:"#/properties/asks/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.asks.items.required,parentSchema:schema31.properties.asks.items,data:data33};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(data33.type === undefined){
const err110 = {instancePath:instancePath+"/asks/" + i2,schemaPath:"#/properties/asks/items/required",keyword:"required",params:{missingProperty: "type"},schema:schema31.properties.asks.items.required,parentSchema:schema31.properties.asks.items,data:data33};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data33.by === undefined){
const err111 = {instancePath:instancePath+"/asks/" + i2,schemaPath:"#/properties/asks/items/required",keyword:"required",params:{missingProperty: "by"},schema:schema31.properties.asks.items.required,parentSchema:schema31.properties.asks.items,data:data33};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(data33.at === undefined){
const err112 = {instancePath:instancePath+"/asks/" + i2,schemaPath:"#/properties/asks/items/required",keyword:"required",params:{missingProperty: "at"},schema:schema31.properties.asks.items.required,parentSchema:schema31.properties.asks.items,data:data33};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
for(const key6 in data33){
if(!((((key6 === "id") || (key6 === "type")) || (key6 === "by")) || (key6 === "at"))){
const err113 = {instancePath:instancePath+"/asks/" + i2,schemaPath:"#/properties/asks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema31.properties.asks.items,data:data33};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data33.id !== undefined){
let data34 = data33.id;
if(typeof data34 === "string"){
if(func2(data34) > 128){
const err114 = {instancePath:instancePath+"/asks/" + i2+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema44,data:data34};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(!pattern19.test(data34)){
const err115 = {instancePath:instancePath+"/asks/" + i2+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema44,data:data34};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
else {
const err116 = {instancePath:instancePath+"/asks/" + i2+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data34};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data33.type !== undefined){
let data35 = data33.type;
if(!(((((((((((((((data35 === "plan") || (data35 === "update")) || (data35 === "retrain")) || (data35 === "task")) || (data35 === "defer")) || (data35 === "readmit")) || (data35 === "freeze")) || (data35 === "approve")) || (data35 === "reject")) || (data35 === "waive")) || (data35 === "break-glass")) || (data35 === "hold")) || (data35 === "resume")) || (data35 === "retry")) || (data35 === "abort"))){
const err117 = {instancePath:instancePath+"/asks/" + i2+"/type",schemaPath:"#/properties/asks/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema31.properties.asks.items.properties.type.enum},schema:schema31.properties.asks.items.properties.type.enum,parentSchema:schema31.properties.asks.items.properties.type,data:data35};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data33.by !== undefined){
let data36 = data33.by;
if(typeof data36 === "string"){
if(func2(data36) > 105){
const err118 = {instancePath:instancePath+"/asks/" + i2+"/by",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema45,data:data36};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(!pattern20.test(data36)){
const err119 = {instancePath:instancePath+"/asks/" + i2+"/by",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema45,data:data36};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/asks/" + i2+"/by",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data36};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data33.at !== undefined){
let data37 = data33.at;
if(!(((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37))) && (isFinite(data37)))){
const err121 = {instancePath:instancePath+"/asks/" + i2+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema46.type,parentSchema:schema46,data:data37};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 9007199254740991 || isNaN(data37)){
const err122 = {instancePath:instancePath+"/asks/" + i2+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema46,data:data37};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err123 = {instancePath:instancePath+"/asks/" + i2+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema46,data:data37};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
}
else {
const err124 = {instancePath:instancePath+"/asks/" + i2,schemaPath:"#/properties/asks/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.asks.items.type,parentSchema:schema31.properties.asks.items,data:data33};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},schema:schema31.properties.asks.type,parentSchema:schema31.properties.asks,data:data32};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.requests !== undefined){
let data38 = data.requests;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.total === undefined){
const err126 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/required",keyword:"required",params:{missingProperty: "total"},schema:schema31.properties.requests.required,parentSchema:schema31.properties.requests,data:data38};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(data38.rest === undefined){
const err127 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/required",keyword:"required",params:{missingProperty: "rest"},schema:schema31.properties.requests.required,parentSchema:schema31.properties.requests,data:data38};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(data38.graphql === undefined){
const err128 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/required",keyword:"required",params:{missingProperty: "graphql"},schema:schema31.properties.requests.required,parentSchema:schema31.properties.requests,data:data38};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data38.contentCreating === undefined){
const err129 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/required",keyword:"required",params:{missingProperty: "contentCreating"},schema:schema31.properties.requests.required,parentSchema:schema31.properties.requests,data:data38};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data38.perRepository === undefined){
const err130 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/required",keyword:"required",params:{missingProperty: "perRepository"},schema:schema31.properties.requests.required,parentSchema:schema31.properties.requests,data:data38};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
for(const key7 in data38){
if(!(((((key7 === "total") || (key7 === "rest")) || (key7 === "graphql")) || (key7 === "contentCreating")) || (key7 === "perRepository"))){
const err131 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema31.properties.requests,data:data38};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data38.total !== undefined){
let data39 = data38.total;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err132 = {instancePath:instancePath+"/requests/total",schemaPath:"#/properties/requests/properties/total/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.requests.properties.total.type,parentSchema:schema31.properties.requests.properties.total,data:data39};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 9007199254740991 || isNaN(data39)){
const err133 = {instancePath:instancePath+"/requests/total",schemaPath:"#/properties/requests/properties/total/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.requests.properties.total,data:data39};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err134 = {instancePath:instancePath+"/requests/total",schemaPath:"#/properties/requests/properties/total/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.requests.properties.total,data:data39};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
if(data38.rest !== undefined){
let data40 = data38.rest;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err135 = {instancePath:instancePath+"/requests/rest",schemaPath:"#/properties/requests/properties/rest/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.requests.properties.rest.type,parentSchema:schema31.properties.requests.properties.rest,data:data40};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 9007199254740991 || isNaN(data40)){
const err136 = {instancePath:instancePath+"/requests/rest",schemaPath:"#/properties/requests/properties/rest/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.requests.properties.rest,data:data40};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err137 = {instancePath:instancePath+"/requests/rest",schemaPath:"#/properties/requests/properties/rest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.requests.properties.rest,data:data40};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
if(data38.graphql !== undefined){
let data41 = data38.graphql;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err138 = {instancePath:instancePath+"/requests/graphql",schemaPath:"#/properties/requests/properties/graphql/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.requests.properties.graphql.type,parentSchema:schema31.properties.requests.properties.graphql,data:data41};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 9007199254740991 || isNaN(data41)){
const err139 = {instancePath:instancePath+"/requests/graphql",schemaPath:"#/properties/requests/properties/graphql/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.requests.properties.graphql,data:data41};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data41 < 0 || isNaN(data41)){
const err140 = {instancePath:instancePath+"/requests/graphql",schemaPath:"#/properties/requests/properties/graphql/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.requests.properties.graphql,data:data41};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
}
if(data38.contentCreating !== undefined){
let data42 = data38.contentCreating;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err141 = {instancePath:instancePath+"/requests/contentCreating",schemaPath:"#/properties/requests/properties/contentCreating/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.requests.properties.contentCreating.type,parentSchema:schema31.properties.requests.properties.contentCreating,data:data42};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 9007199254740991 || isNaN(data42)){
const err142 = {instancePath:instancePath+"/requests/contentCreating",schemaPath:"#/properties/requests/properties/contentCreating/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.requests.properties.contentCreating,data:data42};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err143 = {instancePath:instancePath+"/requests/contentCreating",schemaPath:"#/properties/requests/properties/contentCreating/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.requests.properties.contentCreating,data:data42};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
if(data38.perRepository !== undefined){
let data43 = data38.perRepository;
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 < 0 || isNaN(data43)){
const err144 = {instancePath:instancePath+"/requests/perRepository",schemaPath:"#/properties/requests/properties/perRepository/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.requests.properties.perRepository,data:data43};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
else {
const err145 = {instancePath:instancePath+"/requests/perRepository",schemaPath:"#/properties/requests/properties/perRepository/type",keyword:"type",params:{type: "number"},schema:schema31.properties.requests.properties.perRepository.type,parentSchema:schema31.properties.requests.properties.perRepository,data:data43};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
}
else {
const err146 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "object"},schema:schema31.properties.requests.type,parentSchema:schema31.properties.requests,data:data38};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data.billedMinutes !== undefined){
let data44 = data.billedMinutes;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
if(data44.control === undefined){
const err147 = {instancePath:instancePath+"/billedMinutes",schemaPath:"#/properties/billedMinutes/required",keyword:"required",params:{missingProperty: "control"},schema:schema31.properties.billedMinutes.required,parentSchema:schema31.properties.billedMinutes,data:data44};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data44.participants === undefined){
const err148 = {instancePath:instancePath+"/billedMinutes",schemaPath:"#/properties/billedMinutes/required",keyword:"required",params:{missingProperty: "participants"},schema:schema31.properties.billedMinutes.required,parentSchema:schema31.properties.billedMinutes,data:data44};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data44.sweeps === undefined){
const err149 = {instancePath:instancePath+"/billedMinutes",schemaPath:"#/properties/billedMinutes/required",keyword:"required",params:{missingProperty: "sweeps"},schema:schema31.properties.billedMinutes.required,parentSchema:schema31.properties.billedMinutes,data:data44};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key8 in data44){
if(!(((key8 === "control") || (key8 === "participants")) || (key8 === "sweeps"))){
const err150 = {instancePath:instancePath+"/billedMinutes",schemaPath:"#/properties/billedMinutes/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema31.properties.billedMinutes,data:data44};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data44.control !== undefined){
let data45 = data44.control;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err151 = {instancePath:instancePath+"/billedMinutes/control",schemaPath:"#/properties/billedMinutes/properties/control/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.billedMinutes.properties.control.type,parentSchema:schema31.properties.billedMinutes.properties.control,data:data45};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 9007199254740991 || isNaN(data45)){
const err152 = {instancePath:instancePath+"/billedMinutes/control",schemaPath:"#/properties/billedMinutes/properties/control/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.billedMinutes.properties.control,data:data45};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err153 = {instancePath:instancePath+"/billedMinutes/control",schemaPath:"#/properties/billedMinutes/properties/control/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.billedMinutes.properties.control,data:data45};
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
if(data44.participants !== undefined){
let data46 = data44.participants;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err154 = {instancePath:instancePath+"/billedMinutes/participants",schemaPath:"#/properties/billedMinutes/properties/participants/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.billedMinutes.properties.participants.type,parentSchema:schema31.properties.billedMinutes.properties.participants,data:data46};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 9007199254740991 || isNaN(data46)){
const err155 = {instancePath:instancePath+"/billedMinutes/participants",schemaPath:"#/properties/billedMinutes/properties/participants/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.billedMinutes.properties.participants,data:data46};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err156 = {instancePath:instancePath+"/billedMinutes/participants",schemaPath:"#/properties/billedMinutes/properties/participants/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.billedMinutes.properties.participants,data:data46};
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
if(data44.sweeps !== undefined){
let data47 = data44.sweeps;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err157 = {instancePath:instancePath+"/billedMinutes/sweeps",schemaPath:"#/properties/billedMinutes/properties/sweeps/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.billedMinutes.properties.sweeps.type,parentSchema:schema31.properties.billedMinutes.properties.sweeps,data:data47};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 9007199254740991 || isNaN(data47)){
const err158 = {instancePath:instancePath+"/billedMinutes/sweeps",schemaPath:"#/properties/billedMinutes/properties/sweeps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.billedMinutes.properties.sweeps,data:data47};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if(data47 < 0 || isNaN(data47)){
const err159 = {instancePath:instancePath+"/billedMinutes/sweeps",schemaPath:"#/properties/billedMinutes/properties/sweeps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.billedMinutes.properties.sweeps,data:data47};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
}
else {
const err160 = {instancePath:instancePath+"/billedMinutes",schemaPath:"#/properties/billedMinutes/type",keyword:"type",params:{type: "object"},schema:schema31.properties.billedMinutes.type,parentSchema:schema31.properties.billedMinutes,data:data44};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data.virtualDuration !== undefined){
let data48 = data.virtualDuration;
if(typeof data48 === "string"){
if(func2(data48) > 40){
const err161 = {instancePath:instancePath+"/virtualDuration",schemaPath:"#/properties/virtualDuration/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.virtualDuration,data:data48};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(func2(data48) < 2){
const err162 = {instancePath:instancePath+"/virtualDuration",schemaPath:"#/properties/virtualDuration/minLength",keyword:"minLength",params:{limit: 2},schema:2,parentSchema:schema31.properties.virtualDuration,data:data48};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(!pattern21.test(data48)){
const err163 = {instancePath:instancePath+"/virtualDuration",schemaPath:"#/properties/virtualDuration/pattern",keyword:"pattern",params:{pattern: "^(?:0s|(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?)$"},schema:"^(?:0s|(?:[0-9]+d)?(?:[0-9]+h)?(?:[0-9]+m)?(?:[0-9]+s)?)$",parentSchema:schema31.properties.virtualDuration,data:data48};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
else {
const err164 = {instancePath:instancePath+"/virtualDuration",schemaPath:"#/properties/virtualDuration/type",keyword:"type",params:{type: "string"},schema:schema31.properties.virtualDuration.type,parentSchema:schema31.properties.virtualDuration,data:data48};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data.durationMs !== undefined){
let data49 = data.durationMs;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err165 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.durationMs.type,parentSchema:schema31.properties.durationMs,data:data49};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 9007199254740991 || isNaN(data49)){
const err166 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.durationMs,data:data49};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err167 = {instancePath:instancePath+"/durationMs",schemaPath:"#/properties/durationMs/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.durationMs,data:data49};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
}
}
else {
const err168 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
