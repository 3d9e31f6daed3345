// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkReleaseAbort: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.abort:1","title":"release.abort","description":"Gives a release up, before anything in production has moved; staging is put back.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Why.","type":"object","additionalProperties":false,"required":["why"],"properties":{"why":{"$ref":"#/$defs/text","description":"Why the release is given up."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000}}};
const schema32 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema33 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema34 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema35 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema36 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
const func1 = countCodePoints
const pattern4 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$", "u");
const pattern5 = new RegExp("^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$", "u");
const pattern6 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$", "u");
const pattern7 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$", "u");
const pattern8 = new RegExp("^[0-9a-f]{64}$", "u");
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
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.required,parentSchema:schema31,data};
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
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema31.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema32,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema31.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema31.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema31.properties.at.type,parentSchema:schema31.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema34,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema34.type,parentSchema:schema34,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema31.properties.actor.type,parentSchema:schema31.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema31.properties.candidate.required,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.candidate.properties.number.type,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema35,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema31.properties.candidate.type,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.why === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "why"},schema:schema31.properties.body.required,parentSchema:schema31.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "why")){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.why !== undefined){
let data10 = data9.why;
if(typeof data10 === "string"){
if(func1(data10) > 1000){
const err33 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data10) < 1){
const err34 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema36,data:data10};
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
const err35 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema36.type,parentSchema:schema36,data:data10};
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
else {
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema31.properties.body.type,parentSchema:schema31.properties.body,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseApprove: Validator = validate21
const schema37 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.approve:1","title":"release.approve","description":"Approves a gate.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"title":"a candidate by its number, its digest or both","description":"The candidate that is meant; the current one where absent. At development it is the one that would be formed, by its digest.","type":"object","additionalProperties":false,"minProperties":1,"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused. At development it is taken as it is."}}},"body":{"description":"What is approved.","type":"object","additionalProperties":false,"required":["gate"],"properties":{"gate":{"$ref":"#/$defs/phase","description":"The gate that is approved; development: what would come into the next candidate and changes tests or gate configuration."},"policy":{"$ref":"#/$defs/digest","description":"The policy under which it is approved; that of the moment where absent."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"phase":{"title":"a phase","enum":["planning","development","staging","validation","ship"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema38 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema39 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema40 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema41 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema42 = {"title":"a phase","enum":["planning","development","staging","validation","ship"]};
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
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema37.required,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema37.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema38,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema39,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema39,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema39.type,parentSchema:schema39,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema37.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema37.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema37.properties.at.type,parentSchema:schema37.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema37.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema40,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema40,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema40.type,parentSchema:schema40,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema37.properties.actor.type,parentSchema:schema37.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema37.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema37.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema37.properties.candidate.properties.number.type,parentSchema:schema37.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema37.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema37.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema41,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema41,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema37.properties.candidate.type,parentSchema:schema37.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.gate === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "gate"},schema:schema37.properties.body.required,parentSchema:schema37.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!((key3 === "gate") || (key3 === "policy"))){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema37.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.gate !== undefined){
let data10 = data9.gate;
if(!(((((data10 === "planning") || (data10 === "development")) || (data10 === "staging")) || (data10 === "validation")) || (data10 === "ship"))){
const err33 = {instancePath:instancePath+"/body/gate",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema42.enum},schema:schema42.enum,parentSchema:schema42,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.policy !== undefined){
let data11 = data9.policy;
if(typeof data11 === "string"){
if(func1(data11) > 64){
const err34 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema41,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern8.test(data11)){
const err35 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema41,data:data11};
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
const err36 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema37.properties.body.type,parentSchema:schema37.properties.body,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema37.type,parentSchema:schema37,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseBreakGlass: Validator = validate22
const schema44 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.break-glass:1","title":"release.break-glass","description":"Ships with one member of the break-glass team instead of the quorum; a review follows.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Why.","type":"object","additionalProperties":false,"required":["why"],"properties":{"why":{"$ref":"#/$defs/text","description":"Why the quorum cannot be waited for."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000}}};
const schema45 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema46 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema47 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema48 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema49 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
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
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema44.required,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema44.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema45,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema45,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema46,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema46,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema44.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema44.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema44.properties.at.type,parentSchema:schema44.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema44.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema47,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema47,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema44.properties.actor.type,parentSchema:schema44.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema44.properties.candidate.required,parentSchema:schema44.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema44.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema44.properties.candidate.properties.number.type,parentSchema:schema44.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema44.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema44.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema48,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema44.properties.candidate.type,parentSchema:schema44.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.why === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "why"},schema:schema44.properties.body.required,parentSchema:schema44.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "why")){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema44.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.why !== undefined){
let data10 = data9.why;
if(typeof data10 === "string"){
if(func1(data10) > 1000){
const err33 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data10) < 1){
const err34 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema49,data:data10};
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
const err35 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data10};
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
else {
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema44.properties.body.type,parentSchema:schema44.properties.body,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseFixRequested: Validator = validate23
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.fix-requested:1","title":"release.fix-requested","description":"Convoy asks the agent of the train for a fix: a tier was judged and lost on a candidate. Sent by Convoy to the agent's repository, read by no workflow of Convoy.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","candidate","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"Unique in the release: what is heard twice is one request."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was asked for, UTC."},"actor":{"description":"Who sends it; informative, GitHub names the sender itself.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate on which the tier was lost.","type":"object","additionalProperties":false,"required":["number","digest","heads"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"Its number.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."},"heads":{"$ref":"#/$defs/heads","description":"The commits on which a fix builds: of every repository, or where these are more than an event carries, of the suspects and the place."}}},"body":{"description":"What was lost, and what a fix may do.","type":"object","additionalProperties":false,"required":["control","tier","place","signature","attempt","budget","suspects","denyPaths","failing","logs","due"],"properties":{"control":{"$ref":"#/$defs/repository","description":"The control repository, which holds the train and the release branch."},"tier":{"$ref":"#/$defs/tierName","description":"The tier that was lost."},"place":{"$ref":"#/$defs/repository","description":"The repository where the tier runs."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"signature":{"$ref":"#/$defs/digest","description":"Names the failure: the tier, its place and what failed there; the same one twice is not asked about again."},"attempt":{"title":"a whole number from 1 to 10","description":"Which request for this tier and place it is, from 1.","type":"integer","minimum":1,"maximum":10},"budget":{"description":"How many more fixes may be asked for after this one.","type":"object","additionalProperties":false,"required":["tier","release"],"properties":{"tier":{"title":"a whole number from 0 to 10","description":"For this tier and place.","type":"integer","minimum":0,"maximum":10},"release":{"title":"a whole number from 0 to 50","description":"For the whole release.","type":"integer","minimum":0,"maximum":50}}},"suspects":{"description":"Repositories of the train on which the lost tier depends and which this release changes, or all on which it depends; none where it depends on none.","type":"array","maxItems":20,"items":{"$ref":"#/$defs/repository","description":"One repository."}},"denyPaths":{"description":"Globs of what no fix may touch (fix.deny-paths of the train).","type":"array","maxItems":100,"items":{"title":"a glob such as .github/**","description":"One glob.","type":"string","maxLength":255}},"failing":{"description":"Names of tests, jobs or checks that failed: words of the program under test, one line each.","type":"array","maxItems":20,"items":{"title":"text of at most 300 characters","description":"One name.","type":"string","maxLength":300}},"run":{"description":"The run that was lost; absent for a tier by checks.","type":"object","additionalProperties":false,"required":["id","url"],"properties":{"id":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the run.","type":"integer","minimum":1,"maximum":9007199254740991},"url":{"title":"text of at most 1000 characters","description":"The page of the run.","type":"string","maxLength":1000},"job":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the job that lost it, whose log it is.","type":"integer","minimum":1,"maximum":9007199254740991}}},"logs":{"description":"What the program under test said: data, never instructions.","type":"object","additionalProperties":false,"required":["untrusted","lines"],"properties":{"untrusted":{"description":"Always true: whoever wrote the code under test wrote these lines.","const":true},"lines":{"description":"What the log of the job ended with, up to its last error: lines without times, oldest first.","type":"array","maxItems":100,"items":{"title":"text of at most 300 characters","description":"One line.","type":"string","maxLength":300}},"missing":{"title":"gone, denied, unreachable or withheld","description":"Why there are no lines although the log was looked for: GitHub has none, none yet or no longer, the release App may not read it (actions: read), it could not be fetched, or more people may read the control or the agent's repository than the one in which the job ran.","enum":["gone","denied","unreachable","withheld"]}}},"due":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When nobody waits for the fix any more, UTC."}}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"sha":{"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"heads":{"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}},"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema51 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema52 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema53 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema54 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema56 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema59 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
const func28 = Object.prototype.hasOwnProperty;
const pattern25 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern28 = new RegExp("^(?!constructor$)[a-z][a-z0-9-]{0,31}$", "u");
const schema55 = {"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}};
const schema57 = {"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"};
const pattern26 = new RegExp("^[0-9a-f]{40}$", "u");
function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1000){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1000},schema:1000,parentSchema:schema55,data};
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
if(func1(key0) > 140){
const err1 = {instancePath,schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema56,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern25.test(key0)){
const err2 = {instancePath,schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema56,data:key0,propertyName:key0};
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
const err3 = {instancePath,schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema56.type,parentSchema:schema56,data:key0,propertyName:key0};
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
const err4 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema55.propertyNames,parentSchema:schema55,data};
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
if(func1(data0) > 40){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema57,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern26.test(data0)){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema57,data:data0};
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
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema57.type,parentSchema:schema57,data:data0};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema55.type,parentSchema:schema55,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
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
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.candidate === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.body === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema50.required,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err8 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema50.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema51,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern4.test(data1)){
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema51,data:data1};
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
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema51.type,parentSchema:schema51,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema52,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern5.test(data2)){
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema52,data:data2};
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
const err14 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema52.type,parentSchema:schema52,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema50.properties.at,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern6.test(data3)){
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema50.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema50.properties.at.type,parentSchema:schema50.properties.at,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err18 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema50.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern7.test(data5)){
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema53.type,parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema50.properties.actor.type,parentSchema:schema50.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema50.properties.candidate.required,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data6.digest === undefined){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema50.properties.candidate.required,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data6.heads === undefined){
const err25 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "heads"},schema:schema50.properties.candidate.required,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key2 in data6){
if(!(((key2 === "number") || (key2 === "digest")) || (key2 === "heads"))){
const err26 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.candidate.properties.number.type,parentSchema:schema50.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err28 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema50.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err29 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.candidate.properties.number,data:data7};
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
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema54,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern8.test(data8)){
const err31 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema54,data:data8};
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
const err32 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema54.type,parentSchema:schema54,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data6.heads !== undefined){
if(!(validate24(data6.heads, {instancePath:instancePath+"/candidate/heads",parentData:data6,parentDataProperty:"heads",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err33 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema50.properties.candidate.type,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.body !== undefined){
let data10 = data.body;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.control === undefined){
const err34 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "control"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data10.tier === undefined){
const err35 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "tier"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data10.place === undefined){
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "place"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data10.signature === undefined){
const err37 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "signature"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data10.attempt === undefined){
const err38 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "attempt"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data10.budget === undefined){
const err39 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "budget"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data10.suspects === undefined){
const err40 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "suspects"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data10.denyPaths === undefined){
const err41 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "denyPaths"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data10.failing === undefined){
const err42 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "failing"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data10.logs === undefined){
const err43 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "logs"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data10.due === undefined){
const err44 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "due"},schema:schema50.properties.body.required,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key3 in data10){
if(!(func28.call(schema50.properties.body.properties, key3))){
const err45 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data10.control !== undefined){
let data11 = data10.control;
if(typeof data11 === "string"){
if(func1(data11) > 140){
const err46 = {instancePath:instancePath+"/body/control",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema56,data:data11};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(!pattern25.test(data11)){
const err47 = {instancePath:instancePath+"/body/control",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema56,data:data11};
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
const err48 = {instancePath:instancePath+"/body/control",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema56.type,parentSchema:schema56,data:data11};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data10.tier !== undefined){
let data12 = data10.tier;
if(typeof data12 === "string"){
if(func1(data12) > 32){
const err49 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema59,data:data12};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(!pattern28.test(data12)){
const err50 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema59,data:data12};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema59.type,parentSchema:schema59,data:data12};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data10.place !== undefined){
let data13 = data10.place;
if(typeof data13 === "string"){
if(func1(data13) > 140){
const err52 = {instancePath:instancePath+"/body/place",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema56,data:data13};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!pattern25.test(data13)){
const err53 = {instancePath:instancePath+"/body/place",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema56,data:data13};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/body/place",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema56.type,parentSchema:schema56,data:data13};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data10.repository !== undefined){
let data14 = data10.repository;
if(typeof data14 === "string"){
if(func1(data14) > 140){
const err55 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema56,data:data14};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!pattern25.test(data14)){
const err56 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema56,data:data14};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
else {
const err57 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema56.type,parentSchema:schema56,data:data14};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data10.signature !== undefined){
let data15 = data10.signature;
if(typeof data15 === "string"){
if(func1(data15) > 64){
const err58 = {instancePath:instancePath+"/body/signature",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema54,data:data15};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(!pattern8.test(data15)){
const err59 = {instancePath:instancePath+"/body/signature",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema54,data:data15};
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
const err60 = {instancePath:instancePath+"/body/signature",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema54.type,parentSchema:schema54,data:data15};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data10.attempt !== undefined){
let data16 = data10.attempt;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
const err61 = {instancePath:instancePath+"/body/attempt",schemaPath:"#/properties/body/properties/attempt/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.body.properties.attempt.type,parentSchema:schema50.properties.body.properties.attempt,data:data16};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 10 || isNaN(data16)){
const err62 = {instancePath:instancePath+"/body/attempt",schemaPath:"#/properties/body/properties/attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema50.properties.body.properties.attempt,data:data16};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data16 < 1 || isNaN(data16)){
const err63 = {instancePath:instancePath+"/body/attempt",schemaPath:"#/properties/body/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.body.properties.attempt,data:data16};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
if(data10.budget !== undefined){
let data17 = data10.budget;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.tier === undefined){
const err64 = {instancePath:instancePath+"/body/budget",schemaPath:"#/properties/body/properties/budget/required",keyword:"required",params:{missingProperty: "tier"},schema:schema50.properties.body.properties.budget.required,parentSchema:schema50.properties.body.properties.budget,data:data17};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(data17.release === undefined){
const err65 = {instancePath:instancePath+"/body/budget",schemaPath:"#/properties/body/properties/budget/required",keyword:"required",params:{missingProperty: "release"},schema:schema50.properties.body.properties.budget.required,parentSchema:schema50.properties.body.properties.budget,data:data17};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
for(const key4 in data17){
if(!((key4 === "tier") || (key4 === "release"))){
const err66 = {instancePath:instancePath+"/body/budget",schemaPath:"#/properties/body/properties/budget/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema50.properties.body.properties.budget,data:data17};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data17.tier !== undefined){
let data18 = data17.tier;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
const err67 = {instancePath:instancePath+"/body/budget/tier",schemaPath:"#/properties/body/properties/budget/properties/tier/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.body.properties.budget.properties.tier.type,parentSchema:schema50.properties.body.properties.budget.properties.tier,data:data18};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 10 || isNaN(data18)){
const err68 = {instancePath:instancePath+"/body/budget/tier",schemaPath:"#/properties/body/properties/budget/properties/tier/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema50.properties.body.properties.budget.properties.tier,data:data18};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err69 = {instancePath:instancePath+"/body/budget/tier",schemaPath:"#/properties/body/properties/budget/properties/tier/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema50.properties.body.properties.budget.properties.tier,data:data18};
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
if(data17.release !== undefined){
let data19 = data17.release;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
const err70 = {instancePath:instancePath+"/body/budget/release",schemaPath:"#/properties/body/properties/budget/properties/release/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.body.properties.budget.properties.release.type,parentSchema:schema50.properties.body.properties.budget.properties.release,data:data19};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 50 || isNaN(data19)){
const err71 = {instancePath:instancePath+"/body/budget/release",schemaPath:"#/properties/body/properties/budget/properties/release/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},schema:50,parentSchema:schema50.properties.body.properties.budget.properties.release,data:data19};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err72 = {instancePath:instancePath+"/body/budget/release",schemaPath:"#/properties/body/properties/budget/properties/release/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema50.properties.body.properties.budget.properties.release,data:data19};
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
}
else {
const err73 = {instancePath:instancePath+"/body/budget",schemaPath:"#/properties/body/properties/budget/type",keyword:"type",params:{type: "object"},schema:schema50.properties.body.properties.budget.type,parentSchema:schema50.properties.body.properties.budget,data:data17};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data10.suspects !== undefined){
let data20 = data10.suspects;
if(Array.isArray(data20)){
if(data20.length > 20){
const err74 = {instancePath:instancePath+"/body/suspects",schemaPath:"#/properties/body/properties/suspects/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema50.properties.body.properties.suspects,data:data20};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
const len0 = data20.length;
for(let i0=0; i0<len0; i0++){
let data21 = data20[i0];
if(typeof data21 === "string"){
if(func1(data21) > 140){
const err75 = {instancePath:instancePath+"/body/suspects/" + i0,schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema56,data:data21};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!pattern25.test(data21)){
const err76 = {instancePath:instancePath+"/body/suspects/" + i0,schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema56,data:data21};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
else {
const err77 = {instancePath:instancePath+"/body/suspects/" + i0,schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema56.type,parentSchema:schema56,data:data21};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath:instancePath+"/body/suspects",schemaPath:"#/properties/body/properties/suspects/type",keyword:"type",params:{type: "array"},schema:schema50.properties.body.properties.suspects.type,parentSchema:schema50.properties.body.properties.suspects,data:data20};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data10.denyPaths !== undefined){
let data22 = data10.denyPaths;
if(Array.isArray(data22)){
if(data22.length > 100){
const err79 = {instancePath:instancePath+"/body/denyPaths",schemaPath:"#/properties/body/properties/denyPaths/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema50.properties.body.properties.denyPaths,data:data22};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
if(typeof data23 === "string"){
if(func1(data23) > 255){
const err80 = {instancePath:instancePath+"/body/denyPaths/" + i1,schemaPath:"#/properties/body/properties/denyPaths/items/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema50.properties.body.properties.denyPaths.items,data:data23};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/body/denyPaths/" + i1,schemaPath:"#/properties/body/properties/denyPaths/items/type",keyword:"type",params:{type: "string"},schema:schema50.properties.body.properties.denyPaths.items.type,parentSchema:schema50.properties.body.properties.denyPaths.items,data:data23};
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
else {
const err82 = {instancePath:instancePath+"/body/denyPaths",schemaPath:"#/properties/body/properties/denyPaths/type",keyword:"type",params:{type: "array"},schema:schema50.properties.body.properties.denyPaths.type,parentSchema:schema50.properties.body.properties.denyPaths,data:data22};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data10.failing !== undefined){
let data24 = data10.failing;
if(Array.isArray(data24)){
if(data24.length > 20){
const err83 = {instancePath:instancePath+"/body/failing",schemaPath:"#/properties/body/properties/failing/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema50.properties.body.properties.failing,data:data24};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
const len2 = data24.length;
for(let i2=0; i2<len2; i2++){
let data25 = data24[i2];
if(typeof data25 === "string"){
if(func1(data25) > 300){
const err84 = {instancePath:instancePath+"/body/failing/" + i2,schemaPath:"#/properties/body/properties/failing/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema50.properties.body.properties.failing.items,data:data25};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
else {
const err85 = {instancePath:instancePath+"/body/failing/" + i2,schemaPath:"#/properties/body/properties/failing/items/type",keyword:"type",params:{type: "string"},schema:schema50.properties.body.properties.failing.items.type,parentSchema:schema50.properties.body.properties.failing.items,data:data25};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
else {
const err86 = {instancePath:instancePath+"/body/failing",schemaPath:"#/properties/body/properties/failing/type",keyword:"type",params:{type: "array"},schema:schema50.properties.body.properties.failing.type,parentSchema:schema50.properties.body.properties.failing,data:data24};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data10.run !== undefined){
let data26 = data10.run;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(data26.id === undefined){
const err87 = {instancePath:instancePath+"/body/run",schemaPath:"#/properties/body/properties/run/required",keyword:"required",params:{missingProperty: "id"},schema:schema50.properties.body.properties.run.required,parentSchema:schema50.properties.body.properties.run,data:data26};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data26.url === undefined){
const err88 = {instancePath:instancePath+"/body/run",schemaPath:"#/properties/body/properties/run/required",keyword:"required",params:{missingProperty: "url"},schema:schema50.properties.body.properties.run.required,parentSchema:schema50.properties.body.properties.run,data:data26};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
for(const key5 in data26){
if(!(((key5 === "id") || (key5 === "url")) || (key5 === "job"))){
const err89 = {instancePath:instancePath+"/body/run",schemaPath:"#/properties/body/properties/run/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema50.properties.body.properties.run,data:data26};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data26.id !== undefined){
let data27 = data26.id;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
const err90 = {instancePath:instancePath+"/body/run/id",schemaPath:"#/properties/body/properties/run/properties/id/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.body.properties.run.properties.id.type,parentSchema:schema50.properties.body.properties.run.properties.id,data:data27};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 9007199254740991 || isNaN(data27)){
const err91 = {instancePath:instancePath+"/body/run/id",schemaPath:"#/properties/body/properties/run/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema50.properties.body.properties.run.properties.id,data:data27};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data27 < 1 || isNaN(data27)){
const err92 = {instancePath:instancePath+"/body/run/id",schemaPath:"#/properties/body/properties/run/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.body.properties.run.properties.id,data:data27};
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
if(data26.url !== undefined){
let data28 = data26.url;
if(typeof data28 === "string"){
if(func1(data28) > 1000){
const err93 = {instancePath:instancePath+"/body/run/url",schemaPath:"#/properties/body/properties/run/properties/url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema50.properties.body.properties.run.properties.url,data:data28};
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
const err94 = {instancePath:instancePath+"/body/run/url",schemaPath:"#/properties/body/properties/run/properties/url/type",keyword:"type",params:{type: "string"},schema:schema50.properties.body.properties.run.properties.url.type,parentSchema:schema50.properties.body.properties.run.properties.url,data:data28};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data26.job !== undefined){
let data29 = data26.job;
if(!(((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29))) && (isFinite(data29)))){
const err95 = {instancePath:instancePath+"/body/run/job",schemaPath:"#/properties/body/properties/run/properties/job/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.body.properties.run.properties.job.type,parentSchema:schema50.properties.body.properties.run.properties.job,data:data29};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if((typeof data29 == "number") && (isFinite(data29))){
if(data29 > 9007199254740991 || isNaN(data29)){
const err96 = {instancePath:instancePath+"/body/run/job",schemaPath:"#/properties/body/properties/run/properties/job/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema50.properties.body.properties.run.properties.job,data:data29};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data29 < 1 || isNaN(data29)){
const err97 = {instancePath:instancePath+"/body/run/job",schemaPath:"#/properties/body/properties/run/properties/job/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.body.properties.run.properties.job,data:data29};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
}
else {
const err98 = {instancePath:instancePath+"/body/run",schemaPath:"#/properties/body/properties/run/type",keyword:"type",params:{type: "object"},schema:schema50.properties.body.properties.run.type,parentSchema:schema50.properties.body.properties.run,data:data26};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data10.logs !== undefined){
let data30 = data10.logs;
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.untrusted === undefined){
const err99 = {instancePath:instancePath+"/body/logs",schemaPath:"#/properties/body/properties/logs/required",keyword:"required",params:{missingProperty: "untrusted"},schema:schema50.properties.body.properties.logs.required,parentSchema:schema50.properties.body.properties.logs,data:data30};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(data30.lines === undefined){
const err100 = {instancePath:instancePath+"/body/logs",schemaPath:"#/properties/body/properties/logs/required",keyword:"required",params:{missingProperty: "lines"},schema:schema50.properties.body.properties.logs.required,parentSchema:schema50.properties.body.properties.logs,data:data30};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
for(const key6 in data30){
if(!(((key6 === "untrusted") || (key6 === "lines")) || (key6 === "missing"))){
const err101 = {instancePath:instancePath+"/body/logs",schemaPath:"#/properties/body/properties/logs/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema50.properties.body.properties.logs,data:data30};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data30.untrusted !== undefined){
let data31 = data30.untrusted;
if(true !== data31){
const err102 = {instancePath:instancePath+"/body/logs/untrusted",schemaPath:"#/properties/body/properties/logs/properties/untrusted/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema50.properties.body.properties.logs.properties.untrusted,data:data31};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data30.lines !== undefined){
let data32 = data30.lines;
if(Array.isArray(data32)){
if(data32.length > 100){
const err103 = {instancePath:instancePath+"/body/logs/lines",schemaPath:"#/properties/body/properties/logs/properties/lines/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema50.properties.body.properties.logs.properties.lines,data:data32};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
const len3 = data32.length;
for(let i3=0; i3<len3; i3++){
let data33 = data32[i3];
if(typeof data33 === "string"){
if(func1(data33) > 300){
const err104 = {instancePath:instancePath+"/body/logs/lines/" + i3,schemaPath:"#/properties/body/properties/logs/properties/lines/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema50.properties.body.properties.logs.properties.lines.items,data:data33};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
else {
const err105 = {instancePath:instancePath+"/body/logs/lines/" + i3,schemaPath:"#/properties/body/properties/logs/properties/lines/items/type",keyword:"type",params:{type: "string"},schema:schema50.properties.body.properties.logs.properties.lines.items.type,parentSchema:schema50.properties.body.properties.logs.properties.lines.items,data:data33};
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
else {
const err106 = {instancePath:instancePath+"/body/logs/lines",schemaPath:"#/properties/body/properties/logs/properties/lines/type",keyword:"type",params:{type: "array"},schema:schema50.properties.body.properties.logs.properties.lines.type,parentSchema:schema50.properties.body.properties.logs.properties.lines,data:data32};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data30.missing !== undefined){
let data34 = data30.missing;
if(!((((data34 === "gone") || (data34 === "denied")) || (data34 === "unreachable")) || (data34 === "withheld"))){
const err107 = {instancePath:instancePath+"/body/logs/missing",schemaPath:"#/properties/body/properties/logs/properties/missing/enum",keyword:"enum",params:{allowedValues: schema50.properties.body.properties.logs.properties.missing.enum},schema:schema50.properties.body.properties.logs.properties.missing.enum,parentSchema:schema50.properties.body.properties.logs.properties.missing,data:data34};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/body/logs",schemaPath:"#/properties/body/properties/logs/type",keyword:"type",params:{type: "object"},schema:schema50.properties.body.properties.logs.type,parentSchema:schema50.properties.body.properties.logs,data:data30};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data10.due !== undefined){
let data35 = data10.due;
if(typeof data35 === "string"){
if(func1(data35) > 35){
const err109 = {instancePath:instancePath+"/body/due",schemaPath:"#/properties/body/properties/due/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema50.properties.body.properties.due,data:data35};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(!pattern6.test(data35)){
const err110 = {instancePath:instancePath+"/body/due",schemaPath:"#/properties/body/properties/due/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema50.properties.body.properties.due,data:data35};
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
const err111 = {instancePath:instancePath+"/body/due",schemaPath:"#/properties/body/properties/due/type",keyword:"type",params:{type: "string"},schema:schema50.properties.body.properties.due.type,parentSchema:schema50.properties.body.properties.due,data:data35};
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
const err112 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema50.properties.body.type,parentSchema:schema50.properties.body,data:data10};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
}
else {
const err113 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseFreeze: Validator = validate26
const schema64 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.freeze:1","title":"release.freeze","description":"Asks for the next candidate, after the one that is meant, to be frozen.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Nothing more is said.","type":"object","additionalProperties":false,"properties":{}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema65 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema66 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema67 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema68 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema64.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema65,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema64.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema64.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema64.properties.at.type,parentSchema:schema64.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema64.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema67,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema67,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema64.properties.actor.type,parentSchema:schema64.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema64.properties.candidate.required,parentSchema:schema64.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema64.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema64.properties.candidate.properties.number.type,parentSchema:schema64.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema64.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema64.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema68,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema68,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema68.type,parentSchema:schema68,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema64.properties.candidate.type,parentSchema:schema64.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema64.properties.body,data:data9};
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
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema64.properties.body.type,parentSchema:schema64.properties.body,data:data9};
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
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseHold: Validator = validate27
const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.hold:1","title":"release.hold","description":"Stops a release.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Why.","type":"object","additionalProperties":false,"required":["why"],"properties":{"why":{"$ref":"#/$defs/text","description":"Why the release is stopped."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000}}};
const schema70 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema71 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema72 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema73 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema74 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema69.required,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema69.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema70,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema70.type,parentSchema:schema70,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema71.type,parentSchema:schema71,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema69.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema69.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema69.properties.at.type,parentSchema:schema69.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema69.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema72,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema72,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema72.type,parentSchema:schema72,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema69.properties.actor.type,parentSchema:schema69.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema69.properties.candidate.required,parentSchema:schema69.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema69.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema69.properties.candidate.properties.number.type,parentSchema:schema69.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema69.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema69.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema73,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema73.type,parentSchema:schema73,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema69.properties.candidate.type,parentSchema:schema69.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.why === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "why"},schema:schema69.properties.body.required,parentSchema:schema69.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "why")){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema69.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.why !== undefined){
let data10 = data9.why;
if(typeof data10 === "string"){
if(func1(data10) > 1000){
const err33 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema74,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data10) < 1){
const err34 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema74,data:data10};
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
const err35 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema74.type,parentSchema:schema74,data:data10};
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
else {
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema69.properties.body.type,parentSchema:schema69.properties.body,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleasePlan: Validator = validate28
const schema75 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.plan:1","title":"release.plan","description":"Asks for a release to be planned.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"How the release is to be.","type":"object","additionalProperties":false,"properties":{"directive":{"$ref":"#/$defs/directive","description":"How much is required; auto by default."},"title":{"$ref":"#/$defs/title","description":"The title of the release; train and id by default."},"heads":{"$ref":"#/$defs/heads","description":"Commits to plan instead of the newest of the source branches, by repository."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"title":{"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200},"heads":{"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}},"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"sha":{"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"}}};
const schema76 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema77 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema78 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema79 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema80 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const schema81 = {"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200};
const schema82 = {"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}};
const schema83 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema84 = {"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"};
function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate29.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1000){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1000},schema:1000,parentSchema:schema82,data};
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
if(func1(key0) > 140){
const err1 = {instancePath,schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema83,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern25.test(key0)){
const err2 = {instancePath,schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema83,data:key0,propertyName:key0};
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
const err3 = {instancePath,schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema83.type,parentSchema:schema83,data:key0,propertyName:key0};
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
const err4 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema82.propertyNames,parentSchema:schema82,data};
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
if(func1(data0) > 40){
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema84,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern26.test(data0)){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema84,data:data0};
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
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema84.type,parentSchema:schema84,data:data0};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema82.type,parentSchema:schema82,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema75.required,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema75.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema76,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema76,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema76.type,parentSchema:schema76,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema77,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema77,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema75.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema75.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema75.properties.at.type,parentSchema:schema75.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema75.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema78,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema78,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema78.type,parentSchema:schema78,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema75.properties.actor.type,parentSchema:schema75.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema75.properties.candidate.required,parentSchema:schema75.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema75.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema75.properties.candidate.properties.number.type,parentSchema:schema75.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema75.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema75.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema79,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema79,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema79.type,parentSchema:schema79,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema75.properties.candidate.type,parentSchema:schema75.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!(((key3 === "directive") || (key3 === "title")) || (key3 === "heads"))){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema75.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data9.directive !== undefined){
let data10 = data9.directive;
if(!(((data10 === "quick") || (data10 === "auto")) || (data10 === "careful"))){
const err32 = {instancePath:instancePath+"/body/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema80.enum},schema:schema80.enum,parentSchema:schema80,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.title !== undefined){
let data11 = data9.title;
if(typeof data11 === "string"){
if(func1(data11) > 200){
const err33 = {instancePath:instancePath+"/body/title",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema81,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(func1(data11) < 1){
const err34 = {instancePath:instancePath+"/body/title",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema81,data:data11};
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
const err35 = {instancePath:instancePath+"/body/title",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema81.type,parentSchema:schema81,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.heads !== undefined){
if(!(validate29(data9.heads, {instancePath:instancePath+"/body/heads",parentData:data9,parentDataProperty:"heads",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate29.errors);
errors = vErrors.length;
}
}
}
else {
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema75.properties.body.type,parentSchema:schema75.properties.body,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema75.type,parentSchema:schema75,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseRcAdvanced: Validator = validate31
const schema85 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.rc-advanced:1","title":"release.rc-advanced","description":"A wake: an RC branch has moved. It carries no authority; the branch is looked up.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Where.","type":"object","additionalProperties":false,"required":["repository"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository whose RC branch has moved."}}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema86 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema87 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema88 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema89 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema90 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate31.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema85.required,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema85.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema86,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema86,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema86.type,parentSchema:schema86,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema87,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema87,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema87.type,parentSchema:schema87,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema85.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema85.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema85.properties.at.type,parentSchema:schema85.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema85.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema88,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema88,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema88.type,parentSchema:schema88,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema85.properties.actor.type,parentSchema:schema85.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema85.properties.candidate.required,parentSchema:schema85.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema85.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema85.properties.candidate.properties.number.type,parentSchema:schema85.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema85.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema85.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema89,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema89,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema89.type,parentSchema:schema89,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema85.properties.candidate.type,parentSchema:schema85.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.repository === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "repository"},schema:schema85.properties.body.required,parentSchema:schema85.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "repository")){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema85.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.repository !== undefined){
let data10 = data9.repository;
if(typeof data10 === "string"){
if(func1(data10) > 140){
const err33 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema90,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern25.test(data10)){
const err34 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema90,data:data10};
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
const err35 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema90.type,parentSchema:schema90,data:data10};
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
else {
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema85.properties.body.type,parentSchema:schema85.properties.body,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema85.type,parentSchema:schema85,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
validate31.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseReject: Validator = validate32
const schema91 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.reject:1","title":"release.reject","description":"Rejects a gate: the release is blocked until a person resumes it, or there is another candidate.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"What is rejected, and why.","type":"object","additionalProperties":false,"required":["gate","why"],"properties":{"gate":{"$ref":"#/$defs/phase","description":"The gate that is rejected."},"why":{"$ref":"#/$defs/text","description":"Why it is rejected."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"phase":{"title":"a phase","enum":["planning","development","staging","validation","ship"]},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000}}};
const schema92 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema93 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema94 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema95 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema96 = {"title":"a phase","enum":["planning","development","staging","validation","ship"]};
const schema97 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema91.required,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema91.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema92,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema92,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema92.type,parentSchema:schema92,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema93,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema93,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema93.type,parentSchema:schema93,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema91.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema91.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema91.properties.at.type,parentSchema:schema91.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema91.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema94,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema94,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema94.type,parentSchema:schema94,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema91.properties.actor.type,parentSchema:schema91.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema91.properties.candidate.required,parentSchema:schema91.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema91.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema91.properties.candidate.properties.number.type,parentSchema:schema91.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema91.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema91.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema95,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema95,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema95.type,parentSchema:schema95,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema91.properties.candidate.type,parentSchema:schema91.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.gate === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "gate"},schema:schema91.properties.body.required,parentSchema:schema91.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data9.why === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "why"},schema:schema91.properties.body.required,parentSchema:schema91.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!((key3 === "gate") || (key3 === "why"))){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema91.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.gate !== undefined){
let data10 = data9.gate;
if(!(((((data10 === "planning") || (data10 === "development")) || (data10 === "staging")) || (data10 === "validation")) || (data10 === "ship"))){
const err34 = {instancePath:instancePath+"/body/gate",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema96.enum},schema:schema96.enum,parentSchema:schema96,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.why !== undefined){
let data11 = data9.why;
if(typeof data11 === "string"){
if(func1(data11) > 1000){
const err35 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema97,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func1(data11) < 1){
const err36 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema97,data:data11};
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
const err37 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema91.properties.body.type,parentSchema:schema91.properties.body,data:data9};
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
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema91.type,parentSchema:schema91,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseResume: Validator = validate33
const schema98 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.resume:1","title":"release.resume","description":"Lifts a hold or a rejection.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Which hold.","type":"object","additionalProperties":false,"required":["hold"],"properties":{"hold":{"$ref":"#/$defs/eventId","description":"The id of the ask by which the release was held or rejected."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema99 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema100 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema101 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema102 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema98.required,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema98.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema99,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema99,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema99.type,parentSchema:schema99,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema100,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema100,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema100.type,parentSchema:schema100,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema98.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema98.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema98.properties.at.type,parentSchema:schema98.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema98.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema101,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema101,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema101.type,parentSchema:schema101,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema98.properties.actor.type,parentSchema:schema98.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema98.properties.candidate.required,parentSchema:schema98.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema98.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema98.properties.candidate.properties.number.type,parentSchema:schema98.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema98.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema98.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema102,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema102,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema102.type,parentSchema:schema102,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema98.properties.candidate.type,parentSchema:schema98.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.hold === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "hold"},schema:schema98.properties.body.required,parentSchema:schema98.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "hold")){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema98.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.hold !== undefined){
let data10 = data9.hold;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err33 = {instancePath:instancePath+"/body/hold",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema99,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern4.test(data10)){
const err34 = {instancePath:instancePath+"/body/hold",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema99,data:data10};
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
const err35 = {instancePath:instancePath+"/body/hold",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema99.type,parentSchema:schema99,data:data10};
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
else {
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema98.properties.body.type,parentSchema:schema98.properties.body,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema98.type,parentSchema:schema98,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseRetry: Validator = validate34
const schema104 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.retry:1","title":"release.retry","description":"Asks for one more attempt at a tier.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Which tier.","type":"object","additionalProperties":false,"required":["tier"],"properties":{"tier":{"$ref":"#/$defs/tierName","description":"The tier that is tried again."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema105 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema106 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema107 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema108 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema109 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate34.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema104.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema105,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema105,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema105.type,parentSchema:schema105,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema106,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema106,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema106.type,parentSchema:schema106,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema104.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema104.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema104.properties.at.type,parentSchema:schema104.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema104.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema107,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema107,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema107.type,parentSchema:schema107,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema104.properties.actor.type,parentSchema:schema104.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema104.properties.candidate.required,parentSchema:schema104.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema104.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema104.properties.candidate.properties.number.type,parentSchema:schema104.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema104.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema104.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema108,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema108,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema108.type,parentSchema:schema108,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema104.properties.candidate.type,parentSchema:schema104.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.tier === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "tier"},schema:schema104.properties.body.required,parentSchema:schema104.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "tier")){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema104.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.tier !== undefined){
let data10 = data9.tier;
if(typeof data10 === "string"){
if(func1(data10) > 32){
const err33 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema109,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern28.test(data10)){
const err34 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema109,data:data10};
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
const err35 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema109.type,parentSchema:schema109,data:data10};
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
else {
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema104.properties.body.type,parentSchema:schema104.properties.body,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema104.type,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
validate34.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseStatusRequested: Validator = validate35
const schema110 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.status-requested:1","title":"release.status-requested","description":"Asks how the release stands.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Nothing more is said.","type":"object","additionalProperties":false,"properties":{}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema111 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema112 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema113 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema114 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema110.required,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema110.required,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema110.required,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema110.required,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema110.required,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema110.required,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema110.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema111,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema111,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema111.type,parentSchema:schema111,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema112,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema112,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema112.type,parentSchema:schema112,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema110.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema110.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema110.properties.at.type,parentSchema:schema110.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema110.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema113,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema113,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema113.type,parentSchema:schema113,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema110.properties.actor.type,parentSchema:schema110.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema110.properties.candidate.required,parentSchema:schema110.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema110.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema110.properties.candidate.properties.number.type,parentSchema:schema110.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema110.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema110.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema114,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema114,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema110.properties.candidate.type,parentSchema:schema110.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema110.properties.body,data:data9};
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
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema110.properties.body.type,parentSchema:schema110.properties.body,data:data9};
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
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema110.type,parentSchema:schema110,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseSweep: Validator = validate36
const schema115 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.sweep:1","title":"release.sweep","description":"A wake: look at the release again.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Nothing more is said.","type":"object","additionalProperties":false,"properties":{}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema116 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema117 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema118 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema119 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema115.required,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema115.required,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema115.required,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema115.required,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema115.required,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema115.required,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema115.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema116,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema116,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema116.type,parentSchema:schema116,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema117,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema117,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema115.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema115.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema115.properties.at.type,parentSchema:schema115.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema115.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema118,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema118,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema118.type,parentSchema:schema118,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema115.properties.actor.type,parentSchema:schema115.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema115.properties.candidate.required,parentSchema:schema115.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema115.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema115.properties.candidate.properties.number.type,parentSchema:schema115.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema115.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema115.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema119,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema119,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema119.type,parentSchema:schema119,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema115.properties.candidate.type,parentSchema:schema115.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema115.properties.body,data:data9};
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
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema115.properties.body.type,parentSchema:schema115.properties.body,data:data9};
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
const err33 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema115.type,parentSchema:schema115,data};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseTaskUpdated: Validator = validate37
const schema120 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.task-updated:1","title":"release.task-updated","description":"Tells of a task that belongs to the release; what was told of the same id before is replaced.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"What is told.","type":"object","additionalProperties":false,"required":["task"],"properties":{"task":{"$ref":"#/$defs/toldTask","description":"The task as it is now."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"toldTask":{"title":"a task","type":"object","additionalProperties":false,"required":["id","repository","state"],"properties":{"id":{"$ref":"#/$defs/taskId","description":"The id of the task, unique in the release; owner/name#12 is the issue or pull request of that number."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"state":{"$ref":"#/$defs/taskState","description":"How far it is."},"title":{"$ref":"#/$defs/title","description":"Its title."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/branch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."},"needs":{"$ref":"#/$defs/taskIds","description":"Tasks that it needs."}}},"taskId":{"title":"the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},"taskIds":{"title":"a list of at most 100 ids of tasks","type":"array","maxItems":100,"items":{"$ref":"#/$defs/taskId","description":"The id of a task."}},"taskState":{"title":"one of open, merged, closed","enum":["open","merged","closed"]},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"branch":{"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"title":{"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200}}};
const schema121 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema122 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema123 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema124 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema125 = {"title":"a task","type":"object","additionalProperties":false,"required":["id","repository","state"],"properties":{"id":{"$ref":"#/$defs/taskId","description":"The id of the task, unique in the release; owner/name#12 is the issue or pull request of that number."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"state":{"$ref":"#/$defs/taskState","description":"How far it is."},"title":{"$ref":"#/$defs/title","description":"Its title."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/branch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."},"needs":{"$ref":"#/$defs/taskIds","description":"Tasks that it needs."}}};
const schema126 = {"title":"the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"};
const schema127 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema128 = {"title":"one of open, merged, closed","enum":["open","merged","closed"]};
const schema129 = {"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200};
const schema130 = {"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"};
const schema133 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const pattern89 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$", "u");
const pattern91 = new RegExp("^[0-9A-Za-z._/@+#{}-]+$", "u");
const schema134 = {"title":"a list of at most 100 ids of tasks","type":"array","maxItems":100,"items":{"$ref":"#/$defs/taskId","description":"The id of a task."}};
function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema134,data};
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
if(func1(data0) > 200){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema126,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern89.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema126,data:data0};
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
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema126.type,parentSchema:schema126,data:data0};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema134.type,parentSchema:schema134,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};
function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.repository === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repository"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.state === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},schema:schema125.required,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func28.call(schema125.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema126,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern89.test(data0)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema126,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema126.type,parentSchema:schema126,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.repository !== undefined){
let data1 = data.repository;
if(typeof data1 === "string"){
if(func1(data1) > 140){
const err7 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema127,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern25.test(data1)){
const err8 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema127,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema127.type,parentSchema:schema127,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.state !== undefined){
let data2 = data.state;
if(!(((data2 === "open") || (data2 === "merged")) || (data2 === "closed"))){
const err10 = {instancePath:instancePath+"/state",schemaPath:"#/$defs/taskState/enum",keyword:"enum",params:{allowedValues: schema128.enum},schema:schema128.enum,parentSchema:schema128,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.title !== undefined){
let data3 = data.title;
if(typeof data3 === "string"){
if(func1(data3) > 200){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema129,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func1(data3) < 1){
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema129,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema129.type,parentSchema:schema129,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.issue !== undefined){
let data4 = data.issue;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err14 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: "integer"},schema:schema125.properties.issue.type,parentSchema:schema125.properties.issue,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema125.properties.issue,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema125.properties.issue,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.branch !== undefined){
let data5 = data.branch;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err17 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema130,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern91.test(data5)){
const err18 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema130,data:data5};
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
const err19 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema130.type,parentSchema:schema130,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.pullRequest !== undefined){
let data6 = data.pullRequest;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err20 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/type",keyword:"type",params:{type: "integer"},schema:schema125.properties.pullRequest.type,parentSchema:schema125.properties.pullRequest,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err21 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema125.properties.pullRequest,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err22 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema125.properties.pullRequest,data:data6};
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
if(data.sprint !== undefined){
let data7 = data.sprint;
if(typeof data7 === "string"){
if(func1(data7) > 200){
const err23 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema129,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func1(data7) < 1){
const err24 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema129,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema129.type,parentSchema:schema129,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.externalId !== undefined){
let data8 = data.externalId;
if(typeof data8 === "string"){
if(func1(data8) > 200){
const err26 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema129,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func1(data8) < 1){
const err27 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema129,data:data8};
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
const err28 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema129.type,parentSchema:schema129,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.directive !== undefined){
let data9 = data.directive;
if(!(((data9 === "quick") || (data9 === "auto")) || (data9 === "careful"))){
const err29 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema133.enum},schema:schema133.enum,parentSchema:schema133,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.needs !== undefined){
if(!(validate39(data.needs, {instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate39.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema125.type,parentSchema:schema125,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
function validate37(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate37.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema120.required,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema120.required,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema120.required,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema120.required,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema120.required,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema120.required,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema120.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema121,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema121,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema122,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema122,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema122.type,parentSchema:schema122,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema120.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema120.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema120.properties.at.type,parentSchema:schema120.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema120.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema123,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema123,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema123.type,parentSchema:schema123,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema120.properties.actor.type,parentSchema:schema120.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema120.properties.candidate.required,parentSchema:schema120.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema120.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema120.properties.candidate.properties.number.type,parentSchema:schema120.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema120.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema120.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema124,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema124,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema124.type,parentSchema:schema124,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema120.properties.candidate.type,parentSchema:schema120.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.task === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "task"},schema:schema120.properties.body.required,parentSchema:schema120.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "task")){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema120.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.task !== undefined){
if(!(validate38(data9.task, {instancePath:instancePath+"/body/task",parentData:data9,parentDataProperty:"task",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema120.properties.body.type,parentSchema:schema120.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema120.type,parentSchema:schema120,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
validate37.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseTierFinished: Validator = validate42
const schema136 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.tier-finished:1","title":"release.tier-finished","description":"A wake: the run of a tier has ended. It carries no authority; the run is looked up.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"Which message is answered.","type":"object","additionalProperties":false,"required":["request"],"properties":{"request":{"$ref":"#/$defs/eventId","description":"The id of the message that the run answers."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema137 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema138 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema139 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema140 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema136.required,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema136.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema137,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema137,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema137.type,parentSchema:schema137,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema138,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema138,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema138.type,parentSchema:schema138,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema136.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema136.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema136.properties.at.type,parentSchema:schema136.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema136.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema139,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema139,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema139.type,parentSchema:schema139,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema136.properties.actor.type,parentSchema:schema136.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema136.properties.candidate.required,parentSchema:schema136.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema136.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema136.properties.candidate.properties.number.type,parentSchema:schema136.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema136.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema136.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema140,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema140,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema140.type,parentSchema:schema140,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema136.properties.candidate.type,parentSchema:schema136.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.request === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "request"},schema:schema136.properties.body.required,parentSchema:schema136.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "request")){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema136.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.request !== undefined){
let data10 = data9.request;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err33 = {instancePath:instancePath+"/body/request",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema137,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!pattern4.test(data10)){
const err34 = {instancePath:instancePath+"/body/request",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema137,data:data10};
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
const err35 = {instancePath:instancePath+"/body/request",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema137.type,parentSchema:schema137,data:data10};
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
else {
const err36 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema136.properties.body.type,parentSchema:schema136.properties.body,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema136.type,parentSchema:schema136,data};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseUpdate: Validator = validate43
const schema142 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.update:1","title":"release.update","description":"Changes what a release requires or holds: exactly one of directive, train, defer and readmit.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"title":"exactly one of directive, train, defer, readmit","description":"What changes.","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"directive":{"$ref":"#/$defs/directive","description":"How much is required from now on."},"train":{"$ref":"#/$defs/sha","description":"Pin the train anew: the commit at the head of the control repository's default branch that holds it."},"defer":{"$ref":"#/$defs/taskId","description":"The task that this release leaves out, or a repository for all of its tasks."},"readmit":{"$ref":"#/$defs/taskId","description":"The task that this release takes in again, or a repository for all of its deferred ones; what is late is taken in one by one."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"sha":{"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"taskId":{"title":"the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"}}};
const schema143 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema144 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema145 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema146 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema147 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const schema148 = {"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"};
const schema149 = {"title":"the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"};
function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema142.required,parentSchema:schema142,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema142.required,parentSchema:schema142,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema142.required,parentSchema:schema142,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema142.required,parentSchema:schema142,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema142.required,parentSchema:schema142,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema142.required,parentSchema:schema142,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema142,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema142.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema143,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema143,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema143.type,parentSchema:schema143,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema144,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema144,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema144.type,parentSchema:schema144,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema142.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema142.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema142.properties.at.type,parentSchema:schema142.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema142.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema145,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema145,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema145.type,parentSchema:schema145,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema142.properties.actor.type,parentSchema:schema142.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema142.properties.candidate.required,parentSchema:schema142.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema142.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema142.properties.candidate.properties.number.type,parentSchema:schema142.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema142.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema142.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema146,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema146,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema146.type,parentSchema:schema146,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema142.properties.candidate.type,parentSchema:schema142.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length > 1){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema142.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(Object.keys(data9).length < 1){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema142.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!((((key3 === "directive") || (key3 === "train")) || (key3 === "defer")) || (key3 === "readmit"))){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema142.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.directive !== undefined){
let data10 = data9.directive;
if(!(((data10 === "quick") || (data10 === "auto")) || (data10 === "careful"))){
const err34 = {instancePath:instancePath+"/body/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema147.enum},schema:schema147.enum,parentSchema:schema147,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.train !== undefined){
let data11 = data9.train;
if(typeof data11 === "string"){
if(func1(data11) > 40){
const err35 = {instancePath:instancePath+"/body/train",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema148,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern26.test(data11)){
const err36 = {instancePath:instancePath+"/body/train",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema148,data:data11};
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
const err37 = {instancePath:instancePath+"/body/train",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema148.type,parentSchema:schema148,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.defer !== undefined){
let data12 = data9.defer;
if(typeof data12 === "string"){
if(func1(data12) > 200){
const err38 = {instancePath:instancePath+"/body/defer",schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema149,data:data12};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!pattern89.test(data12)){
const err39 = {instancePath:instancePath+"/body/defer",schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema149,data:data12};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/body/defer",schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema149.type,parentSchema:schema149,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data9.readmit !== undefined){
let data13 = data9.readmit;
if(typeof data13 === "string"){
if(func1(data13) > 200){
const err41 = {instancePath:instancePath+"/body/readmit",schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema149,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!pattern89.test(data13)){
const err42 = {instancePath:instancePath+"/body/readmit",schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema149,data:data13};
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
const err43 = {instancePath:instancePath+"/body/readmit",schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema149.type,parentSchema:schema149,data:data13};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema142.properties.body.type,parentSchema:schema142.properties.body,data:data9};
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
else {
const err45 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema142.type,parentSchema:schema142,data};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseWaive: Validator = validate44
const schema151 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.waive:1","title":"release.waive","description":"Excepts one requirement, on one candidate.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that is meant; the current one where absent.","type":"object","additionalProperties":false,"required":["number"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest; where it is another one than that of the number, the event is refused."}}},"body":{"description":"What is excepted, and why.","type":"object","additionalProperties":false,"required":["code","why"],"properties":{"code":{"$ref":"#/$defs/code","description":"The requirement that is excepted, by the code that the release shows."},"why":{"$ref":"#/$defs/text","description":"Why it is excepted."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"code":{"title":"a code","type":"string","maxLength":200,"pattern":"^[A-Za-z][A-Za-z0-9_:./-]{0,199}$"},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000}}};
const schema152 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema153 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema154 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema155 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema156 = {"title":"a code","type":"string","maxLength":200,"pattern":"^[A-Za-z][A-Za-z0-9_:./-]{0,199}$"};
const schema157 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
const pattern112 = new RegExp("^[A-Za-z][A-Za-z0-9_:./-]{0,199}$", "u");
function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate44.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema151.required,parentSchema:schema151,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema151.required,parentSchema:schema151,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema151.required,parentSchema:schema151,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema151.required,parentSchema:schema151,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema151.required,parentSchema:schema151,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema151.required,parentSchema:schema151,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "protocol") || (key0 === "id")) || (key0 === "release")) || (key0 === "at")) || (key0 === "actor")) || (key0 === "candidate")) || (key0 === "body"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema151,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.protocol !== undefined){
let data0 = data.protocol;
if(1 !== data0){
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema151.properties.protocol,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(typeof data1 === "string"){
if(func1(data1) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema152,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema152,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema152.type,parentSchema:schema152,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.release !== undefined){
let data2 = data.release;
if(typeof data2 === "string"){
if(func1(data2) > 64){
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema153,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema153,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema153.type,parentSchema:schema153,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.at !== undefined){
let data3 = data.at;
if(typeof data3 === "string"){
if(func1(data3) > 35){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema151.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$",parentSchema:schema151.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema151.properties.at.type,parentSchema:schema151.properties.at,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.actor !== undefined){
let data4 = data.actor;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(key1 === "login")){
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema151.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.login !== undefined){
let data5 = data4.login;
if(typeof data5 === "string"){
if(func1(data5) > 105){
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema154,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema154,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema154.type,parentSchema:schema154,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema151.properties.actor.type,parentSchema:schema151.properties.actor,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.candidate !== undefined){
let data6 = data.candidate;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.number === undefined){
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema151.properties.candidate.required,parentSchema:schema151.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema151.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err24 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema151.properties.candidate.properties.number.type,parentSchema:schema151.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema151.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema151.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err27 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema155,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern8.test(data8)){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema155,data:data8};
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
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema155.type,parentSchema:schema155,data:data8};
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
else {
const err30 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema151.properties.candidate.type,parentSchema:schema151.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.code === undefined){
const err31 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "code"},schema:schema151.properties.body.required,parentSchema:schema151.properties.body,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data9.why === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "why"},schema:schema151.properties.body.required,parentSchema:schema151.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!((key3 === "code") || (key3 === "why"))){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema151.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.code !== undefined){
let data10 = data9.code;
if(typeof data10 === "string"){
if(func1(data10) > 200){
const err34 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema156,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern112.test(data10)){
const err35 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_:./-]{0,199}$"},schema:"^[A-Za-z][A-Za-z0-9_:./-]{0,199}$",parentSchema:schema156,data:data10};
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
const err36 = {instancePath:instancePath+"/body/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},schema:schema156.type,parentSchema:schema156,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.why !== undefined){
let data11 = data9.why;
if(typeof data11 === "string"){
if(func1(data11) > 1000){
const err37 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema157,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(func1(data11) < 1){
const err38 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema157,data:data11};
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
const err39 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema157.type,parentSchema:schema157,data:data11};
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
else {
const err40 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema151.properties.body.type,parentSchema:schema151.properties.body,data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema151.type,parentSchema:schema151,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
