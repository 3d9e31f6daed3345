// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkScope: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:scope:1","title":"Scope","description":"scope.json on the branch of a release: the tasks that belong to it and the dependencies between their repositories.","type":"object","additionalProperties":false,"required":["tasks","dependencies"],"properties":{"tasks":{"description":"The tasks of the release, with those it leaves out.","type":"array","maxItems":2000,"items":{"$ref":"#/$defs/ReleaseTask","description":"One task."}},"dependencies":{"description":"Changes that need changes in other repositories.","type":"array","maxItems":2000,"items":{"$ref":"#/$defs/CrossRepoDependency","description":"One dependency."}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"title":{"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200},"taskId":{"title":"the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},"taskIds":{"title":"a list of at most 100 ids of tasks","type":"array","maxItems":100,"items":{"$ref":"#/$defs/taskId","description":"The id of a task."}},"taskSource":{"title":"one of pull-request, milestone, event, release","enum":["pull-request","milestone","event","release"]},"taskState":{"title":"one of open, merged, closed","enum":["open","merged","closed"]},"gitBranch":{"title":"a branch name of at most 255 visible characters","type":"string","minLength":1,"maxLength":255},"sha":{"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"ReleaseTask":{"description":"A task that belongs to a release.","type":"object","additionalProperties":false,"required":["id","repository","source","state","needs"],"properties":{"id":{"$ref":"#/$defs/taskId","description":"The id of the task, unique in the release: owner/name#12 for an issue or a pull request, else the one that its owner told."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"source":{"$ref":"#/$defs/taskSource","description":"Where it was found."},"state":{"$ref":"#/$defs/taskState","description":"How far it is."},"title":{"$ref":"#/$defs/title","description":"Its title."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/gitBranch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."},"commit":{"$ref":"#/$defs/sha","description":"The commit by which it came onto the RC branch."},"needs":{"$ref":"#/$defs/taskIds","description":"Tasks that it needs."},"unclear":{"title":"text of at most 60 characters","description":"What its description says that it depends on and nobody can tell.","type":"string","minLength":1,"maxLength":60},"from":{"$ref":"#/$defs/release","description":"The release that deferred it."},"deferred":{"description":"Present where the release leaves it out.","const":true}}},"CrossRepoDependency":{"description":"A change that needs another one in another repository.","type":"object","additionalProperties":false,"required":["from","to","kind","source"],"properties":{"from":{"$ref":"#/$defs/repository","description":"The repository whose change depends."},"to":{"$ref":"#/$defs/repository","description":"The repository whose change is needed."},"kind":{"description":"Built in, called at run time, or an agreed contract.","enum":["build","runtime","contract"]},"source":{"description":"Who said so: the train, a task, or a person.","enum":["train","task","person"]}}}}};
const schema32 = {"description":"A task that belongs to a release.","type":"object","additionalProperties":false,"required":["id","repository","source","state","needs"],"properties":{"id":{"$ref":"#/$defs/taskId","description":"The id of the task, unique in the release: owner/name#12 for an issue or a pull request, else the one that its owner told."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"source":{"$ref":"#/$defs/taskSource","description":"Where it was found."},"state":{"$ref":"#/$defs/taskState","description":"How far it is."},"title":{"$ref":"#/$defs/title","description":"Its title."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/gitBranch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."},"commit":{"$ref":"#/$defs/sha","description":"The commit by which it came onto the RC branch."},"needs":{"$ref":"#/$defs/taskIds","description":"Tasks that it needs."},"unclear":{"title":"text of at most 60 characters","description":"What its description says that it depends on and nobody can tell.","type":"string","minLength":1,"maxLength":60},"from":{"$ref":"#/$defs/release","description":"The release that deferred it."},"deferred":{"description":"Present where the release leaves it out.","const":true}}};
const schema33 = {"title":"the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"};
const schema34 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema35 = {"title":"one of pull-request, milestone, event, release","enum":["pull-request","milestone","event","release"]};
const schema36 = {"title":"one of open, merged, closed","enum":["open","merged","closed"]};
const schema37 = {"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200};
const schema38 = {"title":"a branch name of at most 255 visible characters","type":"string","minLength":1,"maxLength":255};
const schema41 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const schema42 = {"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"};
const schema45 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints
const pattern4 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern6 = new RegExp("^[0-9a-f]{40}$", "u");
const pattern8 = new RegExp("^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$", "u");
const schema43 = {"title":"a list of at most 100 ids of tasks","type":"array","maxItems":100,"items":{"$ref":"#/$defs/taskId","description":"The id of a task."}};
function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(typeof data0 === "string"){
if(func2(data0) > 200){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema33,data:data0};
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
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.repository === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repository"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.source === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.state === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.needs === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "needs"},schema:schema32.required,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema32.properties, key0))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 200){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern4.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.repository !== undefined){
let data1 = data.repository;
if(typeof data1 === "string"){
if(func2(data1) > 140){
const err9 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern5.test(data1)){
const err10 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.source !== undefined){
let data2 = data.source;
if(!((((data2 === "pull-request") || (data2 === "milestone")) || (data2 === "event")) || (data2 === "release"))){
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/taskSource/enum",keyword:"enum",params:{allowedValues: schema35.enum},schema:schema35.enum,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.state !== undefined){
let data3 = data.state;
if(!(((data3 === "open") || (data3 === "merged")) || (data3 === "closed"))){
const err13 = {instancePath:instancePath+"/state",schemaPath:"#/$defs/taskState/enum",keyword:"enum",params:{allowedValues: schema36.enum},schema:schema36.enum,parentSchema:schema36,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.title !== undefined){
let data4 = data.title;
if(typeof data4 === "string"){
if(func2(data4) > 200){
const err14 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func2(data4) < 1){
const err15 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.issue !== undefined){
let data5 = data.issue;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err17 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.issue.type,parentSchema:schema32.properties.issue,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err18 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema32.properties.issue,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err19 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema32.properties.issue,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
if(data.branch !== undefined){
let data6 = data.branch;
if(typeof data6 === "string"){
if(func2(data6) > 255){
const err20 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/gitBranch/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func2(data6) < 1){
const err21 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/gitBranch/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/gitBranch/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.pullRequest !== undefined){
let data7 = data.pullRequest;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err23 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.pullRequest.type,parentSchema:schema32.properties.pullRequest,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err24 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema32.properties.pullRequest,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema32.properties.pullRequest,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.sprint !== undefined){
let data8 = data.sprint;
if(typeof data8 === "string"){
if(func2(data8) > 200){
const err26 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func2(data8) < 1){
const err27 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema37,data:data8};
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
const err28 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.externalId !== undefined){
let data9 = data.externalId;
if(typeof data9 === "string"){
if(func2(data9) > 200){
const err29 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(func2(data9) < 1){
const err30 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.directive !== undefined){
let data10 = data.directive;
if(!(((data10 === "quick") || (data10 === "auto")) || (data10 === "careful"))){
const err32 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema41.enum},schema:schema41.enum,parentSchema:schema41,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.commit !== undefined){
let data11 = data.commit;
if(typeof data11 === "string"){
if(func2(data11) > 40){
const err33 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern6.test(data11)){
const err34 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.needs !== undefined){
if(!(validate22(data.needs, {instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.unclear !== undefined){
let data13 = data.unclear;
if(typeof data13 === "string"){
if(func2(data13) > 60){
const err36 = {instancePath:instancePath+"/unclear",schemaPath:"#/properties/unclear/maxLength",keyword:"maxLength",params:{limit: 60},schema:60,parentSchema:schema32.properties.unclear,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(func2(data13) < 1){
const err37 = {instancePath:instancePath+"/unclear",schemaPath:"#/properties/unclear/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema32.properties.unclear,data:data13};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/unclear",schemaPath:"#/properties/unclear/type",keyword:"type",params:{type: "string"},schema:schema32.properties.unclear.type,parentSchema:schema32.properties.unclear,data:data13};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.from !== undefined){
let data14 = data.from;
if(typeof data14 === "string"){
if(func2(data14) > 64){
const err39 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema45,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(!pattern8.test(data14)){
const err40 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema45,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.deferred !== undefined){
let data15 = data.deferred;
if(true !== data15){
const err42 = {instancePath:instancePath+"/deferred",schemaPath:"#/properties/deferred/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema32.properties.deferred,data:data15};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema46 = {"description":"A change that needs another one in another repository.","type":"object","additionalProperties":false,"required":["from","to","kind","source"],"properties":{"from":{"$ref":"#/$defs/repository","description":"The repository whose change depends."},"to":{"$ref":"#/$defs/repository","description":"The repository whose change is needed."},"kind":{"description":"Built in, called at run time, or an agreed contract.","enum":["build","runtime","contract"]},"source":{"description":"Who said so: the train, a task, or a person.","enum":["train","task","person"]}}};
function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.kind === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},schema:schema46.required,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "from") || (key0 === "to")) || (key0 === "kind")) || (key0 === "source"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(typeof data0 === "string"){
if(func2(data0) > 140){
const err5 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern5.test(data0)){
const err6 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:data0};
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
const err7 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.to !== undefined){
let data1 = data.to;
if(typeof data1 === "string"){
if(func2(data1) > 140){
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data1)){
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(!(((data2 === "build") || (data2 === "runtime")) || (data2 === "contract"))){
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema46.properties.kind.enum},schema:schema46.properties.kind.enum,parentSchema:schema46.properties.kind,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.source !== undefined){
let data3 = data.source;
if(!(((data3 === "train") || (data3 === "task")) || (data3 === "person"))){
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema46.properties.source.enum},schema:schema46.properties.source.enum,parentSchema:schema46.properties.source,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
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
if(data.tasks === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.dependencies === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dependencies"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "tasks") || (key0 === "dependencies"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.tasks !== undefined){
let data0 = data.tasks;
if(Array.isArray(data0)){
if(data0.length > 2000){
const err3 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.tasks,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate21(data0[i0], {instancePath:instancePath+"/tasks/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},schema:schema31.properties.tasks.type,parentSchema:schema31.properties.tasks,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.dependencies !== undefined){
let data2 = data.dependencies;
if(Array.isArray(data2)){
if(data2.length > 2000){
const err5 = {instancePath:instancePath+"/dependencies",schemaPath:"#/properties/dependencies/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.dependencies,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate25(data2[i1], {instancePath:instancePath+"/dependencies/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate25.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/dependencies",schemaPath:"#/properties/dependencies/type",keyword:"type",params:{type: "array"},schema:schema31.properties.dependencies.type,parentSchema:schema31.properties.dependencies,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
