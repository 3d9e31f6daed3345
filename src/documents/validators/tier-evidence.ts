// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkTierEvidence: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:tier-evidence:1","title":"Tier evidence","description":"evidence/<key>.json on the branch of a release: one judged attempt at a tier and the answers it was judged on, written once.","type":"object","additionalProperties":false,"required":["key","tier","release","candidate","inputs","tierHead","attempt","conclusion","rule","request","run"],"properties":{"key":{"$ref":"#/$defs/digest","description":"What the evidence depends on: tier, its repository's commit, its inputs."},"tier":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"release":{"$ref":"#/$defs/release","description":"The id of the release."},"candidate":{"description":"The candidate it was judged for.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"inputs":{"$ref":"#/$defs/heads","description":"The commits that were tested."},"tierHead":{"$ref":"#/$defs/sha","description":"The commit on which the tier ran."},"attempt":{"title":"a whole number from 1 to 1000","description":"The attempt at this key, from 1.","type":"integer","minimum":1,"maximum":1000},"conclusion":{"$ref":"#/$defs/conclusion","description":"What the attempt was worth: failed was judged and lost, errored could not be judged."},"rule":{"$ref":"#/$defs/rule","description":"The rule that decided."},"said":{"title":"text of at most 300 characters","description":"GitHub's own words where it refused to start the run, or where a run that was lost is to be read.","type":"string","maxLength":300},"request":{"$ref":"#/$defs/request","description":"The message that was answered."},"checks":{"description":"The named checks that counted, for a tier by checks; of very many those that did not succeed first.","type":"array","maxItems":100,"items":{"description":"One check run or commit status.","type":"object","additionalProperties":false,"required":["name","app","conclusion","url"],"properties":{"name":{"title":"text of at most 500 characters","description":"Its name.","type":"string","maxLength":500},"app":{"title":"text of at most 200 characters, or null","description":"The slug of the App that made it; null for a commit status.","type":["string","null"],"maxLength":200},"id":{"title":"a whole number from 1","description":"GitHub's number of the check run.","type":"integer","minimum":1,"maximum":9007199254740991},"suite":{"title":"text of at most 200 characters","description":"The check suite in which it stands, as GitHub names it.","type":"string","maxLength":200},"workflow":{"title":"text of at most 1000 characters","description":"The path of the workflow file that made it.","type":"string","maxLength":1000},"event":{"title":"text of at most 100 characters","description":"The event that started that workflow.","type":"string","maxLength":100},"lost":{"title":"true","description":"It ended in failure because its machine was lost.","const":true},"conclusion":{"title":"text of at most 50 characters","description":"What it came to.","type":"string","maxLength":50},"url":{"title":"text of at most 1000 characters","description":"Its page.","type":"string","maxLength":1000}}}},"run":{"description":"The run as GitHub showed it; null where none could be found in time.","type":["object","null"],"additionalProperties":false,"required":["id","repository","workflow","event","headSha","headBranch","attempt","status","conclusion","actor","createdAt","url","referenced","jobs"],"properties":{"id":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the run.","type":"integer","minimum":1,"maximum":9007199254740991},"repository":{"$ref":"#/$defs/repository","description":"The repository of the run."},"workflow":{"title":"text of at most 500 characters","description":"The path of the workflow file.","type":"string","maxLength":500},"event":{"title":"text of at most 100 characters","description":"The event that started it.","type":"string","maxLength":100},"headSha":{"$ref":"#/$defs/sha","description":"The commit it ran on."},"headBranch":{"title":"text of at most 500 characters, or null","description":"The branch it ran on; null where GitHub names none.","type":["string","null"],"maxLength":500},"attempt":{"title":"a whole number from 1 to 100000","description":"The attempt of the run, from 1.","type":"integer","minimum":1,"maximum":100000},"status":{"title":"text of at most 50 characters","description":"The status of the run.","type":"string","maxLength":50},"conclusion":{"title":"text of at most 50 characters, or null","description":"The conclusion of the run; null while there is none.","type":["string","null"],"maxLength":50},"actor":{"title":"text of at most 200 characters","description":"The login that started it.","type":"string","maxLength":200},"createdAt":{"$ref":"#/$defs/instant","description":"When it was created, in milliseconds since 1970."},"url":{"title":"text of at most 1000 characters","description":"The page of the run.","type":"string","maxLength":1000},"referenced":{"description":"Reusable workflows that it called.","type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["path","sha"],"properties":{"path":{"title":"text of at most 1000 characters","description":"The path, with repository and ref.","type":"string","maxLength":1000},"sha":{"$ref":"#/$defs/sha","description":"The commit it was taken from."}}}},"jobs":{"description":"The jobs of the run.","type":"array","maxItems":2000,"items":{"type":"object","additionalProperties":false,"required":["name","status","conclusion"],"properties":{"name":{"title":"text of at most 1000 characters","description":"The name of the job.","type":"string","maxLength":1000},"status":{"title":"text of at most 50 characters","description":"Its status.","type":"string","maxLength":50},"conclusion":{"title":"text of at most 50 characters, or null","description":"Its conclusion; null while there is none.","type":["string","null"],"maxLength":50},"lost":{"title":"true","description":"It ended in failure because its machine was lost.","const":true},"id":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the job; only where it failed.","type":"integer","minimum":1,"maximum":9007199254740991},"tests":{"description":"What its tests came to, where it says so.","type":"object","additionalProperties":false,"required":["passed","failed","errored","skipped","failing"],"properties":{"passed":{"title":"a whole number from 0 to 9007199254740991","description":"How many passed.","type":"integer","minimum":0,"maximum":9007199254740991},"failed":{"title":"a whole number from 0 to 9007199254740991","description":"How many failed.","type":"integer","minimum":0,"maximum":9007199254740991},"errored":{"title":"a whole number from 0 to 9007199254740991","description":"How many could not be judged.","type":"integer","minimum":0,"maximum":9007199254740991},"skipped":{"title":"a whole number from 0 to 9007199254740991","description":"How many were left out.","type":"integer","minimum":0,"maximum":9007199254740991},"failing":{"description":"Names of those that failed.","type":"array","maxItems":20,"items":{"title":"text of at most 200 characters","type":"string","maxLength":200}}}}}}},"raw":{"description":"GitHub's answers about the run and its jobs as they came, without the whole repository; of very many jobs the first that fit into 100 kB, absent where the run does not. Nothing is decided from them.","type":"object","additionalProperties":false,"required":["run","jobs"],"properties":{"run":{"title":"a JSON object","description":"The answer about the run.","type":"object"},"jobs":{"description":"The answers about its jobs.","type":"array","maxItems":2000,"items":{"title":"a JSON object","type":"object"}}}}}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"sha":{"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"},"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"branch":{"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"instant":{"title":"an instant in milliseconds since 1970","type":"integer","minimum":0,"maximum":9007199254740991},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"heads":{"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}},"conclusion":{"title":"one of passed, failed, errored","enum":["passed","failed","errored"]},"rule":{"title":"the name of the rule that decided","type":"string","minLength":1,"maxLength":200},"request":{"description":"A message that Convoy sent and whose answer it awaits.","type":"object","additionalProperties":false,"required":["id","key","tier","to","branch","workflow","candidate","attempt","sentAt","dueAt","sends"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"Unique in the release; the run that answers carries it."},"key":{"$ref":"#/$defs/digest","description":"The key of the evidence that the answer becomes."},"tier":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"to":{"$ref":"#/$defs/repository","description":"The repository where the run is started."},"branch":{"$ref":"#/$defs/branch","description":"The branch it runs on."},"workflow":{"title":"the name of a workflow file without its folder, or nothing","description":"The workflow file that runs; empty where the answer is the commit's own checks.","type":"string","maxLength":104,"pattern":"^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$"},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"attempt":{"title":"a whole number from 1 to 1000","description":"The attempt at this key, from 1.","type":"integer","minimum":1,"maximum":1000},"sentAt":{"$ref":"#/$defs/instant","description":"When it was sent, in milliseconds since 1970."},"dueAt":{"$ref":"#/$defs/instant","description":"When it is errored without an answer, in milliseconds since 1970."},"sends":{"title":"a whole number from 0 to 1000","description":"How often it was sent.","type":"integer","minimum":0,"maximum":1000},"run":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the run that answers it, once known.","type":"integer","minimum":1,"maximum":9007199254740991},"head":{"$ref":"#/$defs/sha","description":"The commit that it is to run on."}}}}};
const schema32 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema33 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
const schema34 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema35 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema39 = {"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"};
const schema41 = {"title":"one of passed, failed, errored","enum":["passed","failed","errored"]};
const schema42 = {"title":"the name of the rule that decided","type":"string","minLength":1,"maxLength":200};
const schema50 = {"title":"an instant in milliseconds since 1970","type":"integer","minimum":0,"maximum":9007199254740991};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints
const pattern4 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern5 = new RegExp("^(?!constructor$)[a-z][a-z0-9-]{0,31}$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern7 = new RegExp("^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$", "u");
const pattern10 = new RegExp("^[0-9a-f]{40}$", "u");
const schema37 = {"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}};
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
const err1 = {instancePath,schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern6.test(key0)){
const err2 = {instancePath,schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:key0,propertyName:key0};
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
const err3 = {instancePath,schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:key0,propertyName:key0};
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
if(!pattern10.test(data0)){
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
const schema43 = {"description":"A message that Convoy sent and whose answer it awaits.","type":"object","additionalProperties":false,"required":["id","key","tier","to","branch","workflow","candidate","attempt","sentAt","dueAt","sends"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"Unique in the release; the run that answers carries it."},"key":{"$ref":"#/$defs/digest","description":"The key of the evidence that the answer becomes."},"tier":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"to":{"$ref":"#/$defs/repository","description":"The repository where the run is started."},"branch":{"$ref":"#/$defs/branch","description":"The branch it runs on."},"workflow":{"title":"the name of a workflow file without its folder, or nothing","description":"The workflow file that runs; empty where the answer is the commit's own checks.","type":"string","maxLength":104,"pattern":"^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$"},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"attempt":{"title":"a whole number from 1 to 1000","description":"The attempt at this key, from 1.","type":"integer","minimum":1,"maximum":1000},"sentAt":{"$ref":"#/$defs/instant","description":"When it was sent, in milliseconds since 1970."},"dueAt":{"$ref":"#/$defs/instant","description":"When it is errored without an answer, in milliseconds since 1970."},"sends":{"title":"a whole number from 0 to 1000","description":"How often it was sent.","type":"integer","minimum":0,"maximum":1000},"run":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the run that answers it, once known.","type":"integer","minimum":1,"maximum":9007199254740991},"head":{"$ref":"#/$defs/sha","description":"The commit that it is to run on."}}};
const schema44 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema49 = {"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"};
const pattern12 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$", "u");
const pattern17 = new RegExp("^[0-9A-Za-z._/@+#{}-]+$", "u");
const pattern18 = new RegExp("^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$", "u");
function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.tier === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tier"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.to === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.branch === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "branch"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.workflow === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "workflow"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.candidate === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.attempt === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attempt"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.sentAt === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sentAt"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.dueAt === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dueAt"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.sends === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sends"},schema:schema43.required,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema43.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern12.test(data0)){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.key !== undefined){
let data1 = data.key;
if(typeof data1 === "string"){
if(func2(data1) > 64){
const err15 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern4.test(data1)){
const err16 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema32,data:data1};
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
const err17 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.tier !== undefined){
let data2 = data.tier;
if(typeof data2 === "string"){
if(func2(data2) > 32){
const err18 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern5.test(data2)){
const err19 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema33,data:data2};
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
const err20 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.repository !== undefined){
let data3 = data.repository;
if(typeof data3 === "string"){
if(func2(data3) > 140){
const err21 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern6.test(data3)){
const err22 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.to !== undefined){
let data4 = data.to;
if(typeof data4 === "string"){
if(func2(data4) > 140){
const err24 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!pattern6.test(data4)){
const err25 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.branch !== undefined){
let data5 = data.branch;
if(typeof data5 === "string"){
if(func2(data5) > 200){
const err27 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern17.test(data5)){
const err28 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.workflow !== undefined){
let data6 = data.workflow;
if(typeof data6 === "string"){
if(func2(data6) > 104){
const err30 = {instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 104},schema:104,parentSchema:schema43.properties.workflow,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern18.test(data6)){
const err31 = {instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$"},schema:"^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$",parentSchema:schema43.properties.workflow,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/type",keyword:"type",params:{type: "string"},schema:schema43.properties.workflow.type,parentSchema:schema43.properties.workflow,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.candidate !== undefined){
let data7 = data.candidate;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err33 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema43.properties.candidate.type,parentSchema:schema43.properties.candidate,data:data7};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err34 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema43.properties.candidate,data:data7};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err35 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema43.properties.candidate,data:data7};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data.attempt !== undefined){
let data8 = data.attempt;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err36 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "integer"},schema:schema43.properties.attempt.type,parentSchema:schema43.properties.attempt,data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000 || isNaN(data8)){
const err37 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema43.properties.attempt,data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err38 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema43.properties.attempt,data:data8};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data.sentAt !== undefined){
let data9 = data.sentAt;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err39 = {instancePath:instancePath+"/sentAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema50.type,parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
const err40 = {instancePath:instancePath+"/sentAt",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err41 = {instancePath:instancePath+"/sentAt",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema50,data:data9};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data.dueAt !== undefined){
let data10 = data.dueAt;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err42 = {instancePath:instancePath+"/dueAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema50.type,parentSchema:schema50,data:data10};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err43 = {instancePath:instancePath+"/dueAt",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema50,data:data10};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err44 = {instancePath:instancePath+"/dueAt",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema50,data:data10};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data.sends !== undefined){
let data11 = data.sends;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err45 = {instancePath:instancePath+"/sends",schemaPath:"#/properties/sends/type",keyword:"type",params:{type: "integer"},schema:schema43.properties.sends.type,parentSchema:schema43.properties.sends,data:data11};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000 || isNaN(data11)){
const err46 = {instancePath:instancePath+"/sends",schemaPath:"#/properties/sends/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema43.properties.sends,data:data11};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err47 = {instancePath:instancePath+"/sends",schemaPath:"#/properties/sends/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema43.properties.sends,data:data11};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data.run !== undefined){
let data12 = data.run;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err48 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "integer"},schema:schema43.properties.run.type,parentSchema:schema43.properties.run,data:data12};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
const err49 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema43.properties.run,data:data12};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err50 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema43.properties.run,data:data12};
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
if(data.head !== undefined){
let data13 = data.head;
if(typeof data13 === "string"){
if(func2(data13) > 40){
const err51 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema39,data:data13};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!pattern10.test(data13)){
const err52 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema39,data:data13};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data13};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
else {
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
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
if(data.key === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.tier === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tier"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.candidate === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.inputs === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inputs"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.tierHead === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tierHead"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.attempt === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attempt"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.conclusion === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "conclusion"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.rule === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.request === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "request"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.run === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "run"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.key !== undefined){
let data0 = data.key;
if(typeof data0 === "string"){
if(func2(data0) > 64){
const err12 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern4.test(data0)){
const err13 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.tier !== undefined){
let data1 = data.tier;
if(typeof data1 === "string"){
if(func2(data1) > 32){
const err15 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern5.test(data1)){
const err16 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema33,data:data1};
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
const err17 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.repository !== undefined){
let data2 = data.repository;
if(typeof data2 === "string"){
if(func2(data2) > 140){
const err18 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern6.test(data2)){
const err19 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:data2};
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
const err20 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.release !== undefined){
let data3 = data.release;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err21 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern7.test(data3)){
const err22 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.candidate !== undefined){
let data4 = data.candidate;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.number === undefined){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema31.properties.candidate.required,parentSchema:schema31.properties.candidate,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data4.digest === undefined){
const err25 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.candidate.required,parentSchema:schema31.properties.candidate,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "number") || (key1 === "digest"))){
const err26 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.candidate,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.number !== undefined){
let data5 = data4.number;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.candidate.properties.number.type,parentSchema:schema31.properties.candidate.properties.number,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
const err28 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.candidate.properties.number,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err29 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.candidate.properties.number,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data4.digest !== undefined){
let data6 = data4.digest;
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern4.test(data6)){
const err31 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data6};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema31.properties.candidate.type,parentSchema:schema31.properties.candidate,data:data4};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.inputs !== undefined){
if(!(validate21(data.inputs, {instancePath:instancePath+"/inputs",parentData:data,parentDataProperty:"inputs",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data.tierHead !== undefined){
let data8 = data.tierHead;
if(typeof data8 === "string"){
if(func2(data8) > 40){
const err34 = {instancePath:instancePath+"/tierHead",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema39,data:data8};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern10.test(data8)){
const err35 = {instancePath:instancePath+"/tierHead",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema39,data:data8};
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
const err36 = {instancePath:instancePath+"/tierHead",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data8};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.attempt !== undefined){
let data9 = data.attempt;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err37 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.attempt.type,parentSchema:schema31.properties.attempt,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1000 || isNaN(data9)){
const err38 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema31.properties.attempt,data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err39 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.attempt,data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data.conclusion !== undefined){
let data10 = data.conclusion;
if(!(((data10 === "passed") || (data10 === "failed")) || (data10 === "errored"))){
const err40 = {instancePath:instancePath+"/conclusion",schemaPath:"#/$defs/conclusion/enum",keyword:"enum",params:{allowedValues: schema41.enum},schema:schema41.enum,parentSchema:schema41,data:data10};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.rule !== undefined){
let data11 = data.rule;
if(typeof data11 === "string"){
if(func2(data11) > 200){
const err41 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(func2(data11) < 1){
const err42 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/rule",schemaPath:"#/$defs/rule/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.said !== undefined){
let data12 = data.said;
if(typeof data12 === "string"){
if(func2(data12) > 300){
const err44 = {instancePath:instancePath+"/said",schemaPath:"#/properties/said/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema31.properties.said,data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/said",schemaPath:"#/properties/said/type",keyword:"type",params:{type: "string"},schema:schema31.properties.said.type,parentSchema:schema31.properties.said,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.request !== undefined){
if(!(validate23(data.request, {instancePath:instancePath+"/request",parentData:data,parentDataProperty:"request",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate23.errors);
errors = vErrors.length;
}
}
if(data.checks !== undefined){
let data14 = data.checks;
if(Array.isArray(data14)){
if(data14.length > 100){
const err46 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema31.properties.checks,data:data14};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
let data15 = data14[i0];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.name === undefined){
const err47 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/properties/checks/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.checks.items.required,parentSchema:schema31.properties.checks.items,data:data15};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data15.app === undefined){
const err48 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/properties/checks/items/required",keyword:"required",params:{missingProperty: "app"},schema:schema31.properties.checks.items.required,parentSchema:schema31.properties.checks.items,data:data15};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data15.conclusion === undefined){
const err49 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/properties/checks/items/required",keyword:"required",params:{missingProperty: "conclusion"},schema:schema31.properties.checks.items.required,parentSchema:schema31.properties.checks.items,data:data15};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data15.url === undefined){
const err50 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/properties/checks/items/required",keyword:"required",params:{missingProperty: "url"},schema:schema31.properties.checks.items.required,parentSchema:schema31.properties.checks.items,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
for(const key2 in data15){
if(!(func1.call(schema31.properties.checks.items.properties, key2))){
const err51 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/properties/checks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.checks.items,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data15.name !== undefined){
let data16 = data15.name;
if(typeof data16 === "string"){
if(func2(data16) > 500){
const err52 = {instancePath:instancePath+"/checks/" + i0+"/name",schemaPath:"#/properties/checks/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema31.properties.checks.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/checks/" + i0+"/name",schemaPath:"#/properties/checks/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.checks.items.properties.name.type,parentSchema:schema31.properties.checks.items.properties.name,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data15.app !== undefined){
let data17 = data15.app;
if((typeof data17 !== "string") && (data17 !== null)){
const err54 = {instancePath:instancePath+"/checks/" + i0+"/app",schemaPath:"#/properties/checks/items/properties/app/type",keyword:"type",params:{type: schema31.properties.checks.items.properties.app.type},schema:schema31.properties.checks.items.properties.app.type,parentSchema:schema31.properties.checks.items.properties.app,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(typeof data17 === "string"){
if(func2(data17) > 200){
const err55 = {instancePath:instancePath+"/checks/" + i0+"/app",schemaPath:"#/properties/checks/items/properties/app/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.checks.items.properties.app,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
if(data15.id !== undefined){
let data18 = data15.id;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err56 = {instancePath:instancePath+"/checks/" + i0+"/id",schemaPath:"#/properties/checks/items/properties/id/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.checks.items.properties.id.type,parentSchema:schema31.properties.checks.items.properties.id,data:data18};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
const err57 = {instancePath:instancePath+"/checks/" + i0+"/id",schemaPath:"#/properties/checks/items/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.checks.items.properties.id,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data18 < 1 || isNaN(data18)){
const err58 = {instancePath:instancePath+"/checks/" + i0+"/id",schemaPath:"#/properties/checks/items/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.checks.items.properties.id,data:data18};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data15.suite !== undefined){
let data19 = data15.suite;
if(typeof data19 === "string"){
if(func2(data19) > 200){
const err59 = {instancePath:instancePath+"/checks/" + i0+"/suite",schemaPath:"#/properties/checks/items/properties/suite/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.checks.items.properties.suite,data:data19};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/checks/" + i0+"/suite",schemaPath:"#/properties/checks/items/properties/suite/type",keyword:"type",params:{type: "string"},schema:schema31.properties.checks.items.properties.suite.type,parentSchema:schema31.properties.checks.items.properties.suite,data:data19};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data15.workflow !== undefined){
let data20 = data15.workflow;
if(typeof data20 === "string"){
if(func2(data20) > 1000){
const err61 = {instancePath:instancePath+"/checks/" + i0+"/workflow",schemaPath:"#/properties/checks/items/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.checks.items.properties.workflow,data:data20};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/checks/" + i0+"/workflow",schemaPath:"#/properties/checks/items/properties/workflow/type",keyword:"type",params:{type: "string"},schema:schema31.properties.checks.items.properties.workflow.type,parentSchema:schema31.properties.checks.items.properties.workflow,data:data20};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data15.event !== undefined){
let data21 = data15.event;
if(typeof data21 === "string"){
if(func2(data21) > 100){
const err63 = {instancePath:instancePath+"/checks/" + i0+"/event",schemaPath:"#/properties/checks/items/properties/event/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema31.properties.checks.items.properties.event,data:data21};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/checks/" + i0+"/event",schemaPath:"#/properties/checks/items/properties/event/type",keyword:"type",params:{type: "string"},schema:schema31.properties.checks.items.properties.event.type,parentSchema:schema31.properties.checks.items.properties.event,data:data21};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data15.lost !== undefined){
let data22 = data15.lost;
if(true !== data22){
const err65 = {instancePath:instancePath+"/checks/" + i0+"/lost",schemaPath:"#/properties/checks/items/properties/lost/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.checks.items.properties.lost,data:data22};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data15.conclusion !== undefined){
let data23 = data15.conclusion;
if(typeof data23 === "string"){
if(func2(data23) > 50){
const err66 = {instancePath:instancePath+"/checks/" + i0+"/conclusion",schemaPath:"#/properties/checks/items/properties/conclusion/maxLength",keyword:"maxLength",params:{limit: 50},schema:50,parentSchema:schema31.properties.checks.items.properties.conclusion,data:data23};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
else {
const err67 = {instancePath:instancePath+"/checks/" + i0+"/conclusion",schemaPath:"#/properties/checks/items/properties/conclusion/type",keyword:"type",params:{type: "string"},schema:schema31.properties.checks.items.properties.conclusion.type,parentSchema:schema31.properties.checks.items.properties.conclusion,data:data23};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data15.url !== undefined){
let data24 = data15.url;
if(typeof data24 === "string"){
if(func2(data24) > 1000){
const err68 = {instancePath:instancePath+"/checks/" + i0+"/url",schemaPath:"#/properties/checks/items/properties/url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.checks.items.properties.url,data:data24};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
else {
const err69 = {instancePath:instancePath+"/checks/" + i0+"/url",schemaPath:"#/properties/checks/items/properties/url/type",keyword:"type",params:{type: "string"},schema:schema31.properties.checks.items.properties.url.type,parentSchema:schema31.properties.checks.items.properties.url,data:data24};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/properties/checks/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.checks.items.type,parentSchema:schema31.properties.checks.items,data:data15};
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
const err71 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"},schema:schema31.properties.checks.type,parentSchema:schema31.properties.checks,data:data14};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.run !== undefined){
let data25 = data.run;
if((!(data25 && typeof data25 == "object" && !Array.isArray(data25))) && (data25 !== null)){
const err72 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: schema31.properties.run.type},schema:schema31.properties.run.type,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.id === undefined){
const err73 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data25.repository === undefined){
const err74 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "repository"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data25.workflow === undefined){
const err75 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "workflow"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data25.event === undefined){
const err76 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "event"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data25.headSha === undefined){
const err77 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "headSha"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data25.headBranch === undefined){
const err78 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "headBranch"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data25.attempt === undefined){
const err79 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "attempt"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if(data25.status === undefined){
const err80 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "status"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data25.conclusion === undefined){
const err81 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "conclusion"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data25.actor === undefined){
const err82 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "actor"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data25.createdAt === undefined){
const err83 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "createdAt"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data25.url === undefined){
const err84 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "url"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data25.referenced === undefined){
const err85 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "referenced"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data25.jobs === undefined){
const err86 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/required",keyword:"required",params:{missingProperty: "jobs"},schema:schema31.properties.run.required,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
for(const key3 in data25){
if(!(func1.call(schema31.properties.run.properties, key3))){
const err87 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.run,data:data25};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data25.id !== undefined){
let data26 = data25.id;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
const err88 = {instancePath:instancePath+"/run/id",schemaPath:"#/properties/run/properties/id/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.run.properties.id.type,parentSchema:schema31.properties.run.properties.id,data:data26};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 9007199254740991 || isNaN(data26)){
const err89 = {instancePath:instancePath+"/run/id",schemaPath:"#/properties/run/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.run.properties.id,data:data26};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data26 < 1 || isNaN(data26)){
const err90 = {instancePath:instancePath+"/run/id",schemaPath:"#/properties/run/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.run.properties.id,data:data26};
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
if(data25.repository !== undefined){
let data27 = data25.repository;
if(typeof data27 === "string"){
if(func2(data27) > 140){
const err91 = {instancePath:instancePath+"/run/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:data27};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!pattern6.test(data27)){
const err92 = {instancePath:instancePath+"/run/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:data27};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
else {
const err93 = {instancePath:instancePath+"/run/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data27};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data25.workflow !== undefined){
let data28 = data25.workflow;
if(typeof data28 === "string"){
if(func2(data28) > 500){
const err94 = {instancePath:instancePath+"/run/workflow",schemaPath:"#/properties/run/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema31.properties.run.properties.workflow,data:data28};
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
const err95 = {instancePath:instancePath+"/run/workflow",schemaPath:"#/properties/run/properties/workflow/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.workflow.type,parentSchema:schema31.properties.run.properties.workflow,data:data28};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data25.event !== undefined){
let data29 = data25.event;
if(typeof data29 === "string"){
if(func2(data29) > 100){
const err96 = {instancePath:instancePath+"/run/event",schemaPath:"#/properties/run/properties/event/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema31.properties.run.properties.event,data:data29};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/run/event",schemaPath:"#/properties/run/properties/event/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.event.type,parentSchema:schema31.properties.run.properties.event,data:data29};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data25.headSha !== undefined){
let data30 = data25.headSha;
if(typeof data30 === "string"){
if(func2(data30) > 40){
const err98 = {instancePath:instancePath+"/run/headSha",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema39,data:data30};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(!pattern10.test(data30)){
const err99 = {instancePath:instancePath+"/run/headSha",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema39,data:data30};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/run/headSha",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data30};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data25.headBranch !== undefined){
let data31 = data25.headBranch;
if((typeof data31 !== "string") && (data31 !== null)){
const err101 = {instancePath:instancePath+"/run/headBranch",schemaPath:"#/properties/run/properties/headBranch/type",keyword:"type",params:{type: schema31.properties.run.properties.headBranch.type},schema:schema31.properties.run.properties.headBranch.type,parentSchema:schema31.properties.run.properties.headBranch,data:data31};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(typeof data31 === "string"){
if(func2(data31) > 500){
const err102 = {instancePath:instancePath+"/run/headBranch",schemaPath:"#/properties/run/properties/headBranch/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema31.properties.run.properties.headBranch,data:data31};
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
if(data25.attempt !== undefined){
let data32 = data25.attempt;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err103 = {instancePath:instancePath+"/run/attempt",schemaPath:"#/properties/run/properties/attempt/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.run.properties.attempt.type,parentSchema:schema31.properties.run.properties.attempt,data:data32};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 100000 || isNaN(data32)){
const err104 = {instancePath:instancePath+"/run/attempt",schemaPath:"#/properties/run/properties/attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.run.properties.attempt,data:data32};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err105 = {instancePath:instancePath+"/run/attempt",schemaPath:"#/properties/run/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.run.properties.attempt,data:data32};
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
if(data25.status !== undefined){
let data33 = data25.status;
if(typeof data33 === "string"){
if(func2(data33) > 50){
const err106 = {instancePath:instancePath+"/run/status",schemaPath:"#/properties/run/properties/status/maxLength",keyword:"maxLength",params:{limit: 50},schema:50,parentSchema:schema31.properties.run.properties.status,data:data33};
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
const err107 = {instancePath:instancePath+"/run/status",schemaPath:"#/properties/run/properties/status/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.status.type,parentSchema:schema31.properties.run.properties.status,data:data33};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data25.conclusion !== undefined){
let data34 = data25.conclusion;
if((typeof data34 !== "string") && (data34 !== null)){
const err108 = {instancePath:instancePath+"/run/conclusion",schemaPath:"#/properties/run/properties/conclusion/type",keyword:"type",params:{type: schema31.properties.run.properties.conclusion.type},schema:schema31.properties.run.properties.conclusion.type,parentSchema:schema31.properties.run.properties.conclusion,data:data34};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(typeof data34 === "string"){
if(func2(data34) > 50){
const err109 = {instancePath:instancePath+"/run/conclusion",schemaPath:"#/properties/run/properties/conclusion/maxLength",keyword:"maxLength",params:{limit: 50},schema:50,parentSchema:schema31.properties.run.properties.conclusion,data:data34};
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
if(data25.actor !== undefined){
let data35 = data25.actor;
if(typeof data35 === "string"){
if(func2(data35) > 200){
const err110 = {instancePath:instancePath+"/run/actor",schemaPath:"#/properties/run/properties/actor/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.run.properties.actor,data:data35};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
else {
const err111 = {instancePath:instancePath+"/run/actor",schemaPath:"#/properties/run/properties/actor/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.actor.type,parentSchema:schema31.properties.run.properties.actor,data:data35};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data25.createdAt !== undefined){
let data36 = data25.createdAt;
if(!(((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36))) && (isFinite(data36)))){
const err112 = {instancePath:instancePath+"/run/createdAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema50.type,parentSchema:schema50,data:data36};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 9007199254740991 || isNaN(data36)){
const err113 = {instancePath:instancePath+"/run/createdAt",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema50,data:data36};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err114 = {instancePath:instancePath+"/run/createdAt",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema50,data:data36};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
if(data25.url !== undefined){
let data37 = data25.url;
if(typeof data37 === "string"){
if(func2(data37) > 1000){
const err115 = {instancePath:instancePath+"/run/url",schemaPath:"#/properties/run/properties/url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.run.properties.url,data:data37};
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
const err116 = {instancePath:instancePath+"/run/url",schemaPath:"#/properties/run/properties/url/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.url.type,parentSchema:schema31.properties.run.properties.url,data:data37};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data25.referenced !== undefined){
let data38 = data25.referenced;
if(Array.isArray(data38)){
if(data38.length > 100){
const err117 = {instancePath:instancePath+"/run/referenced",schemaPath:"#/properties/run/properties/referenced/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema31.properties.run.properties.referenced,data:data38};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
const len1 = data38.length;
for(let i1=0; i1<len1; i1++){
let data39 = data38[i1];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.path === undefined){
const err118 = {instancePath:instancePath+"/run/referenced/" + i1,schemaPath:"#/properties/run/properties/referenced/items/required",keyword:"required",params:{missingProperty: "path"},schema:schema31.properties.run.properties.referenced.items.required,parentSchema:schema31.properties.run.properties.referenced.items,data:data39};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data39.sha === undefined){
const err119 = {instancePath:instancePath+"/run/referenced/" + i1,schemaPath:"#/properties/run/properties/referenced/items/required",keyword:"required",params:{missingProperty: "sha"},schema:schema31.properties.run.properties.referenced.items.required,parentSchema:schema31.properties.run.properties.referenced.items,data:data39};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
for(const key4 in data39){
if(!((key4 === "path") || (key4 === "sha"))){
const err120 = {instancePath:instancePath+"/run/referenced/" + i1,schemaPath:"#/properties/run/properties/referenced/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema31.properties.run.properties.referenced.items,data:data39};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data39.path !== undefined){
let data40 = data39.path;
if(typeof data40 === "string"){
if(func2(data40) > 1000){
const err121 = {instancePath:instancePath+"/run/referenced/" + i1+"/path",schemaPath:"#/properties/run/properties/referenced/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.run.properties.referenced.items.properties.path,data:data40};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
else {
const err122 = {instancePath:instancePath+"/run/referenced/" + i1+"/path",schemaPath:"#/properties/run/properties/referenced/items/properties/path/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.referenced.items.properties.path.type,parentSchema:schema31.properties.run.properties.referenced.items.properties.path,data:data40};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data39.sha !== undefined){
let data41 = data39.sha;
if(typeof data41 === "string"){
if(func2(data41) > 40){
const err123 = {instancePath:instancePath+"/run/referenced/" + i1+"/sha",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema39,data:data41};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(!pattern10.test(data41)){
const err124 = {instancePath:instancePath+"/run/referenced/" + i1+"/sha",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema39,data:data41};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/run/referenced/" + i1+"/sha",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data41};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/run/referenced/" + i1,schemaPath:"#/properties/run/properties/referenced/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.run.properties.referenced.items.type,parentSchema:schema31.properties.run.properties.referenced.items,data:data39};
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
else {
const err127 = {instancePath:instancePath+"/run/referenced",schemaPath:"#/properties/run/properties/referenced/type",keyword:"type",params:{type: "array"},schema:schema31.properties.run.properties.referenced.type,parentSchema:schema31.properties.run.properties.referenced,data:data38};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data25.jobs !== undefined){
let data42 = data25.jobs;
if(Array.isArray(data42)){
if(data42.length > 2000){
const err128 = {instancePath:instancePath+"/run/jobs",schemaPath:"#/properties/run/properties/jobs/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.run.properties.jobs,data:data42};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
const len2 = data42.length;
for(let i2=0; i2<len2; i2++){
let data43 = data42[i2];
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
if(data43.name === undefined){
const err129 = {instancePath:instancePath+"/run/jobs/" + i2,schemaPath:"#/properties/run/properties/jobs/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.run.properties.jobs.items.required,parentSchema:schema31.properties.run.properties.jobs.items,data:data43};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(data43.status === undefined){
const err130 = {instancePath:instancePath+"/run/jobs/" + i2,schemaPath:"#/properties/run/properties/jobs/items/required",keyword:"required",params:{missingProperty: "status"},schema:schema31.properties.run.properties.jobs.items.required,parentSchema:schema31.properties.run.properties.jobs.items,data:data43};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(data43.conclusion === undefined){
const err131 = {instancePath:instancePath+"/run/jobs/" + i2,schemaPath:"#/properties/run/properties/jobs/items/required",keyword:"required",params:{missingProperty: "conclusion"},schema:schema31.properties.run.properties.jobs.items.required,parentSchema:schema31.properties.run.properties.jobs.items,data:data43};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
for(const key5 in data43){
if(!((((((key5 === "name") || (key5 === "status")) || (key5 === "conclusion")) || (key5 === "lost")) || (key5 === "id")) || (key5 === "tests"))){
const err132 = {instancePath:instancePath+"/run/jobs/" + i2,schemaPath:"#/properties/run/properties/jobs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema31.properties.run.properties.jobs.items,data:data43};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data43.name !== undefined){
let data44 = data43.name;
if(typeof data44 === "string"){
if(func2(data44) > 1000){
const err133 = {instancePath:instancePath+"/run/jobs/" + i2+"/name",schemaPath:"#/properties/run/properties/jobs/items/properties/name/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.run.properties.jobs.items.properties.name,data:data44};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
else {
const err134 = {instancePath:instancePath+"/run/jobs/" + i2+"/name",schemaPath:"#/properties/run/properties/jobs/items/properties/name/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.jobs.items.properties.name.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.name,data:data44};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data43.status !== undefined){
let data45 = data43.status;
if(typeof data45 === "string"){
if(func2(data45) > 50){
const err135 = {instancePath:instancePath+"/run/jobs/" + i2+"/status",schemaPath:"#/properties/run/properties/jobs/items/properties/status/maxLength",keyword:"maxLength",params:{limit: 50},schema:50,parentSchema:schema31.properties.run.properties.jobs.items.properties.status,data:data45};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/run/jobs/" + i2+"/status",schemaPath:"#/properties/run/properties/jobs/items/properties/status/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.jobs.items.properties.status.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.status,data:data45};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data43.conclusion !== undefined){
let data46 = data43.conclusion;
if((typeof data46 !== "string") && (data46 !== null)){
const err137 = {instancePath:instancePath+"/run/jobs/" + i2+"/conclusion",schemaPath:"#/properties/run/properties/jobs/items/properties/conclusion/type",keyword:"type",params:{type: schema31.properties.run.properties.jobs.items.properties.conclusion.type},schema:schema31.properties.run.properties.jobs.items.properties.conclusion.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.conclusion,data:data46};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
if(typeof data46 === "string"){
if(func2(data46) > 50){
const err138 = {instancePath:instancePath+"/run/jobs/" + i2+"/conclusion",schemaPath:"#/properties/run/properties/jobs/items/properties/conclusion/maxLength",keyword:"maxLength",params:{limit: 50},schema:50,parentSchema:schema31.properties.run.properties.jobs.items.properties.conclusion,data:data46};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
if(data43.lost !== undefined){
let data47 = data43.lost;
if(true !== data47){
const err139 = {instancePath:instancePath+"/run/jobs/" + i2+"/lost",schemaPath:"#/properties/run/properties/jobs/items/properties/lost/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.run.properties.jobs.items.properties.lost,data:data47};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data43.id !== undefined){
let data48 = data43.id;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err140 = {instancePath:instancePath+"/run/jobs/" + i2+"/id",schemaPath:"#/properties/run/properties/jobs/items/properties/id/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.run.properties.jobs.items.properties.id.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.id,data:data48};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 9007199254740991 || isNaN(data48)){
const err141 = {instancePath:instancePath+"/run/jobs/" + i2+"/id",schemaPath:"#/properties/run/properties/jobs/items/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.run.properties.jobs.items.properties.id,data:data48};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data48 < 1 || isNaN(data48)){
const err142 = {instancePath:instancePath+"/run/jobs/" + i2+"/id",schemaPath:"#/properties/run/properties/jobs/items/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.run.properties.jobs.items.properties.id,data:data48};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
}
if(data43.tests !== undefined){
let data49 = data43.tests;
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.passed === undefined){
const err143 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/required",keyword:"required",params:{missingProperty: "passed"},schema:schema31.properties.run.properties.jobs.items.properties.tests.required,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests,data:data49};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data49.failed === undefined){
const err144 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/required",keyword:"required",params:{missingProperty: "failed"},schema:schema31.properties.run.properties.jobs.items.properties.tests.required,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests,data:data49};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data49.errored === undefined){
const err145 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/required",keyword:"required",params:{missingProperty: "errored"},schema:schema31.properties.run.properties.jobs.items.properties.tests.required,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests,data:data49};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data49.skipped === undefined){
const err146 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/required",keyword:"required",params:{missingProperty: "skipped"},schema:schema31.properties.run.properties.jobs.items.properties.tests.required,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests,data:data49};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data49.failing === undefined){
const err147 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/required",keyword:"required",params:{missingProperty: "failing"},schema:schema31.properties.run.properties.jobs.items.properties.tests.required,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests,data:data49};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
for(const key6 in data49){
if(!(((((key6 === "passed") || (key6 === "failed")) || (key6 === "errored")) || (key6 === "skipped")) || (key6 === "failing"))){
const err148 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests,data:data49};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data49.passed !== undefined){
let data50 = data49.passed;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err149 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/passed",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/passed/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.run.properties.jobs.items.properties.tests.properties.passed.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.passed,data:data50};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 9007199254740991 || isNaN(data50)){
const err150 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/passed",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/passed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.passed,data:data50};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
if(data50 < 0 || isNaN(data50)){
const err151 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/passed",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/passed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.passed,data:data50};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
if(data49.failed !== undefined){
let data51 = data49.failed;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err152 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/failed",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/failed/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failed.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failed,data:data51};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 9007199254740991 || isNaN(data51)){
const err153 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/failed",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/failed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failed,data:data51};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err154 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/failed",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failed,data:data51};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
}
if(data49.errored !== undefined){
let data52 = data49.errored;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err155 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/errored",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/errored/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.run.properties.jobs.items.properties.tests.properties.errored.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.errored,data:data52};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 9007199254740991 || isNaN(data52)){
const err156 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/errored",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/errored/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.errored,data:data52};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
if(data52 < 0 || isNaN(data52)){
const err157 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/errored",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/errored/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.errored,data:data52};
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
if(data49.skipped !== undefined){
let data53 = data49.skipped;
if(!(((typeof data53 == "number") && (!(data53 % 1) && !isNaN(data53))) && (isFinite(data53)))){
const err158 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/skipped",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/skipped/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.run.properties.jobs.items.properties.tests.properties.skipped.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.skipped,data:data53};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
if((typeof data53 == "number") && (isFinite(data53))){
if(data53 > 9007199254740991 || isNaN(data53)){
const err159 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/skipped",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/skipped/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.skipped,data:data53};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
if(data53 < 0 || isNaN(data53)){
const err160 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/skipped",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/skipped/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.skipped,data:data53};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
}
if(data49.failing !== undefined){
let data54 = data49.failing;
if(Array.isArray(data54)){
if(data54.length > 20){
const err161 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/failing",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/failing/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failing,data:data54};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
const len3 = data54.length;
for(let i3=0; i3<len3; i3++){
let data55 = data54[i3];
if(typeof data55 === "string"){
if(func2(data55) > 200){
const err162 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/failing/" + i3,schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/failing/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failing.items,data:data55};
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
const err163 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/failing/" + i3,schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/failing/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failing.items.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failing.items,data:data55};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests/failing",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/properties/failing/type",keyword:"type",params:{type: "array"},schema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failing.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests.properties.failing,data:data54};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
}
else {
const err165 = {instancePath:instancePath+"/run/jobs/" + i2+"/tests",schemaPath:"#/properties/run/properties/jobs/items/properties/tests/type",keyword:"type",params:{type: "object"},schema:schema31.properties.run.properties.jobs.items.properties.tests.type,parentSchema:schema31.properties.run.properties.jobs.items.properties.tests,data:data49};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
}
else {
const err166 = {instancePath:instancePath+"/run/jobs/" + i2,schemaPath:"#/properties/run/properties/jobs/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.run.properties.jobs.items.type,parentSchema:schema31.properties.run.properties.jobs.items,data:data43};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
else {
const err167 = {instancePath:instancePath+"/run/jobs",schemaPath:"#/properties/run/properties/jobs/type",keyword:"type",params:{type: "array"},schema:schema31.properties.run.properties.jobs.type,parentSchema:schema31.properties.run.properties.jobs,data:data42};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data25.raw !== undefined){
let data56 = data25.raw;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.run === undefined){
const err168 = {instancePath:instancePath+"/run/raw",schemaPath:"#/properties/run/properties/raw/required",keyword:"required",params:{missingProperty: "run"},schema:schema31.properties.run.properties.raw.required,parentSchema:schema31.properties.run.properties.raw,data:data56};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(data56.jobs === undefined){
const err169 = {instancePath:instancePath+"/run/raw",schemaPath:"#/properties/run/properties/raw/required",keyword:"required",params:{missingProperty: "jobs"},schema:schema31.properties.run.properties.raw.required,parentSchema:schema31.properties.run.properties.raw,data:data56};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
for(const key7 in data56){
if(!((key7 === "run") || (key7 === "jobs"))){
const err170 = {instancePath:instancePath+"/run/raw",schemaPath:"#/properties/run/properties/raw/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema31.properties.run.properties.raw,data:data56};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data56.run !== undefined){
let data57 = data56.run;
if(!(data57 && typeof data57 == "object" && !Array.isArray(data57))){
const err171 = {instancePath:instancePath+"/run/raw/run",schemaPath:"#/properties/run/properties/raw/properties/run/type",keyword:"type",params:{type: "object"},schema:schema31.properties.run.properties.raw.properties.run.type,parentSchema:schema31.properties.run.properties.raw.properties.run,data:data57};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data56.jobs !== undefined){
let data58 = data56.jobs;
if(Array.isArray(data58)){
if(data58.length > 2000){
const err172 = {instancePath:instancePath+"/run/raw/jobs",schemaPath:"#/properties/run/properties/raw/properties/jobs/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.run.properties.raw.properties.jobs,data:data58};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
const len4 = data58.length;
for(let i4=0; i4<len4; i4++){
let data59 = data58[i4];
if(!(data59 && typeof data59 == "object" && !Array.isArray(data59))){
const err173 = {instancePath:instancePath+"/run/raw/jobs/" + i4,schemaPath:"#/properties/run/properties/raw/properties/jobs/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.run.properties.raw.properties.jobs.items.type,parentSchema:schema31.properties.run.properties.raw.properties.jobs.items,data:data59};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
else {
const err174 = {instancePath:instancePath+"/run/raw/jobs",schemaPath:"#/properties/run/properties/raw/properties/jobs/type",keyword:"type",params:{type: "array"},schema:schema31.properties.run.properties.raw.properties.jobs.type,parentSchema:schema31.properties.run.properties.raw.properties.jobs,data:data58};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
}
else {
const err175 = {instancePath:instancePath+"/run/raw",schemaPath:"#/properties/run/properties/raw/type",keyword:"type",params:{type: "object"},schema:schema31.properties.run.properties.raw.type,parentSchema:schema31.properties.run.properties.raw,data:data56};
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
}
}
else {
const err176 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
