// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkScope: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:scope:1","title":"Scope","description":"scope.json on the branch of a release: the tasks that belong to it and the dependencies between their repositories.","type":"object","additionalProperties":false,"required":["tasks","dependencies"],"properties":{"tasks":{"description":"The tasks of the release.","type":"array","maxItems":2000,"items":{"$ref":"#/$defs/ReleaseTask","description":"One task."}},"dependencies":{"description":"Changes that need changes in other repositories.","type":"array","maxItems":2000,"items":{"$ref":"#/$defs/CrossRepoDependency","description":"One dependency."}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"branch":{"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"title":{"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200},"ReleaseTask":{"description":"A task that belongs to a release.","type":"object","additionalProperties":false,"required":["id","repository"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The id of the task, unique in the release."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/branch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."}}},"CrossRepoDependency":{"description":"A change that needs another one in another repository.","type":"object","additionalProperties":false,"required":["from","to","kind","source"],"properties":{"from":{"$ref":"#/$defs/repository","description":"The repository whose change depends."},"to":{"$ref":"#/$defs/repository","description":"The repository whose change is needed."},"kind":{"description":"Built in, called at run time, or an agreed contract.","enum":["build","runtime","contract"]},"source":{"description":"Who said so: the train, a task, or a person.","enum":["train","task","person"]}}}}};
const schema32 = {"description":"A task that belongs to a release.","type":"object","additionalProperties":false,"required":["id","repository"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The id of the task, unique in the release."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/branch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."}}};
const schema33 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema34 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema35 = {"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"};
const schema36 = {"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200};
const schema38 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const func1 = countCodePoints
const pattern4 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern6 = new RegExp("^[0-9A-Za-z._/@+#{}-]+$", "u");
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
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "repository")) || (key0 === "issue")) || (key0 === "branch")) || (key0 === "pullRequest")) || (key0 === "sprint")) || (key0 === "externalId")) || (key0 === "directive"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func1(data0) > 128){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.repository !== undefined){
let data1 = data.repository;
if(typeof data1 === "string"){
if(func1(data1) > 140){
const err6 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern5.test(data1)){
const err7 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema34,data:data1};
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
const err8 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.issue !== undefined){
let data2 = data.issue;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err9 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.issue.type,parentSchema:schema32.properties.issue,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema32.properties.issue,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema32.properties.issue,data:data2};
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
if(data.branch !== undefined){
let data3 = data.branch;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err12 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern6.test(data3)){
const err13 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema35,data:data3};
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
const err14 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.pullRequest !== undefined){
let data4 = data.pullRequest;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err15 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/type",keyword:"type",params:{type: "integer"},schema:schema32.properties.pullRequest.type,parentSchema:schema32.properties.pullRequest,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema32.properties.pullRequest,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err17 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema32.properties.pullRequest,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data.sprint !== undefined){
let data5 = data.sprint;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err18 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(func1(data5) < 1){
const err19 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema36,data:data5};
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
const err20 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.externalId !== undefined){
let data6 = data.externalId;
if(typeof data6 === "string"){
if(func1(data6) > 200){
const err21 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema36,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(func1(data6) < 1){
const err22 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema36,data:data6};
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
const err23 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.directive !== undefined){
let data7 = data.directive;
if(!(((data7 === "quick") || (data7 === "auto")) || (data7 === "careful"))){
const err24 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema38.enum},schema:schema38.enum,parentSchema:schema38,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema32.type,parentSchema:schema32,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema39 = {"description":"A change that needs another one in another repository.","type":"object","additionalProperties":false,"required":["from","to","kind","source"],"properties":{"from":{"$ref":"#/$defs/repository","description":"The repository whose change depends."},"to":{"$ref":"#/$defs/repository","description":"The repository whose change is needed."},"kind":{"description":"Built in, called at run time, or an agreed contract.","enum":["build","runtime","contract"]},"source":{"description":"Who said so: the train, a task, or a person.","enum":["train","task","person"]}}};
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
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "from"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.to === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.kind === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.source === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "source"},schema:schema39.required,parentSchema:schema39,data};
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
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema39,data};
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
if(func1(data0) > 140){
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
if(func1(data1) > 140){
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
const err11 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema39.properties.kind.enum},schema:schema39.properties.kind.enum,parentSchema:schema39.properties.kind,data:data2};
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
const err12 = {instancePath:instancePath+"/source",schemaPath:"#/properties/source/enum",keyword:"enum",params:{allowedValues: schema39.properties.source.enum},schema:schema39.properties.source.enum,parentSchema:schema39.properties.source,data:data3};
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
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
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
if(!(validate23(data2[i1], {instancePath:instancePath+"/dependencies/" + i1,parentData:data2,parentDataProperty:i1,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate23.errors);
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
