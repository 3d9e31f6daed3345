// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkReleaseApprove: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.approve:1","title":"release.approve","description":"Approves a gate.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"What is approved.","type":"object","additionalProperties":false,"required":["gate","digest","policy"],"properties":{"gate":{"$ref":"#/$defs/phase","description":"The gate that is approved."},"digest":{"$ref":"#/$defs/digest","description":"The candidate, or the plan before there is one."},"policy":{"$ref":"#/$defs/digest","description":"The policy under which it is approved."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"phase":{"title":"a phase","enum":["planning","development","staging","validation","ship"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema32 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema33 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema34 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema35 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema36 = {"title":"a phase","enum":["planning","development","staging","validation","ship"]};
const func1 = countCodePoints
const pattern4 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$", "u");
const pattern5 = new RegExp("^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$", "u");
const pattern6 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$", "u");
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
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema31.properties.at,data:data3};
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
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.candidate.required,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.candidate.properties.number.type,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema35,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema31.properties.candidate.type,parentSchema:schema31.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.gate === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "gate"},schema:schema31.properties.body.required,parentSchema:schema31.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data9.digest === undefined){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.body.required,parentSchema:schema31.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data9.policy === undefined){
const err34 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "policy"},schema:schema31.properties.body.required,parentSchema:schema31.properties.body,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data9){
if(!(((key3 === "gate") || (key3 === "digest")) || (key3 === "policy"))){
const err35 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.body,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data9.gate !== undefined){
let data10 = data9.gate;
if(!(((((data10 === "planning") || (data10 === "development")) || (data10 === "staging")) || (data10 === "validation")) || (data10 === "ship"))){
const err36 = {instancePath:instancePath+"/body/gate",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema36.enum},schema:schema36.enum,parentSchema:schema36,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data9.digest !== undefined){
let data11 = data9.digest;
if(typeof data11 === "string"){
if(func1(data11) > 64){
const err37 = {instancePath:instancePath+"/body/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!pattern8.test(data11)){
const err38 = {instancePath:instancePath+"/body/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema35,data:data11};
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
const err39 = {instancePath:instancePath+"/body/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data9.policy !== undefined){
let data12 = data9.policy;
if(typeof data12 === "string"){
if(func1(data12) > 64){
const err40 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema35,data:data12};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(!pattern8.test(data12)){
const err41 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema35,data:data12};
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
const err42 = {instancePath:instancePath+"/body/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data12};
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
const err43 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema31.properties.body.type,parentSchema:schema31.properties.body,data:data9};
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
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseFreeze: Validator = validate21
const schema39 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.freeze:1","title":"release.freeze","description":"Asks for the next candidate to be frozen.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"After which candidate.","type":"object","additionalProperties":false,"required":["after"],"properties":{"after":{"title":"a whole number from 0 to 100000","description":"The number of the candidate after which the next is frozen; 0 before the first.","type":"integer","minimum":0,"maximum":100000}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema40 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema41 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema42 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema43 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema39.required,parentSchema:schema39,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema39,data};
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
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema39.properties.protocol,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema40,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema40,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema40.type,parentSchema:schema40,data:data1};
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
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema41,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema41,data:data2};
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
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema41.type,parentSchema:schema41,data:data2};
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
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema39.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema39.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema39.properties.at.type,parentSchema:schema39.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema39.properties.actor,data:data4};
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
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema42,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema42,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data5};
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
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema39.properties.actor.type,parentSchema:schema39.properties.actor,data:data4};
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
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema39.properties.candidate.required,parentSchema:schema39.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema39.properties.candidate.required,parentSchema:schema39.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema39.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema39.properties.candidate.properties.number.type,parentSchema:schema39.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema39.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema39.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema43,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema43,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema43.type,parentSchema:schema43,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema39.properties.candidate.type,parentSchema:schema39.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.after === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "after"},schema:schema39.properties.body.required,parentSchema:schema39.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "after")){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema39.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.after !== undefined){
let data10 = data9.after;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err34 = {instancePath:instancePath+"/body/after",schemaPath:"#/properties/body/properties/after/type",keyword:"type",params:{type: "integer"},schema:schema39.properties.body.properties.after.type,parentSchema:schema39.properties.body.properties.after,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 100000 || isNaN(data10)){
const err35 = {instancePath:instancePath+"/body/after",schemaPath:"#/properties/body/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema39.properties.body.properties.after,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err36 = {instancePath:instancePath+"/body/after",schemaPath:"#/properties/body/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema39.properties.body.properties.after,data:data10};
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
}
else {
const err37 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema39.properties.body.type,parentSchema:schema39.properties.body,data:data9};
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
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema39.type,parentSchema:schema39,data};
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
export const checkReleaseHold: Validator = validate22
const schema44 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.hold:1","title":"release.hold","description":"Stops a release.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"Why.","type":"object","additionalProperties":false,"required":["why"],"properties":{"why":{"$ref":"#/$defs/text","description":"Why the release is stopped."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000}}};
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
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema44.properties.at,data:data3};
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
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema44.properties.candidate.required,parentSchema:schema44.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema44.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema44.properties.candidate.properties.number.type,parentSchema:schema44.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema44.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema44.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema48,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema44.properties.candidate.type,parentSchema:schema44.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.why === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "why"},schema:schema44.properties.body.required,parentSchema:schema44.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "why")){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema44.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.why !== undefined){
let data10 = data9.why;
if(typeof data10 === "string"){
if(func1(data10) > 1000){
const err34 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema49,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data10) < 1){
const err35 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema49,data:data10};
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
const err36 = {instancePath:instancePath+"/body/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema49.type,parentSchema:schema49,data:data10};
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
const err37 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema44.properties.body.type,parentSchema:schema44.properties.body,data:data9};
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
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema44.type,parentSchema:schema44,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleasePlan: Validator = validate23
const schema50 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.plan:1","title":"release.plan","description":"Asks for a release to be planned.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"How the release is to be.","type":"object","additionalProperties":false,"properties":{"directive":{"$ref":"#/$defs/directive","description":"How much is required; auto by default."},"title":{"$ref":"#/$defs/title","description":"The title of the release; train and id by default."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"title":{"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200}}};
const schema51 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema52 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema53 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema54 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema55 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const schema56 = {"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200};
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
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema50.required,parentSchema:schema50,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema50,data};
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
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema50.properties.protocol,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema51,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema51,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema51.type,parentSchema:schema51,data:data1};
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
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema52,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema52,data:data2};
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
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema52.type,parentSchema:schema52,data:data2};
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
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema50.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema50.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema50.properties.at.type,parentSchema:schema50.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema50.properties.actor,data:data4};
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
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema53,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema53,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema53.type,parentSchema:schema53,data:data5};
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
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema50.properties.actor.type,parentSchema:schema50.properties.actor,data:data4};
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
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema50.properties.candidate.required,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema50.properties.candidate.required,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema50.properties.candidate.properties.number.type,parentSchema:schema50.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema50.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema50.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema54,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema54,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema54.type,parentSchema:schema54,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema50.properties.candidate.type,parentSchema:schema50.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
if(!((key3 === "directive") || (key3 === "title"))){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema50.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data9.directive !== undefined){
let data10 = data9.directive;
if(!(((data10 === "quick") || (data10 === "auto")) || (data10 === "careful"))){
const err33 = {instancePath:instancePath+"/body/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema55.enum},schema:schema55.enum,parentSchema:schema55,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.title !== undefined){
let data11 = data9.title;
if(typeof data11 === "string"){
if(func1(data11) > 200){
const err34 = {instancePath:instancePath+"/body/title",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema56,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data11) < 1){
const err35 = {instancePath:instancePath+"/body/title",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema56,data:data11};
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
const err36 = {instancePath:instancePath+"/body/title",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema56.type,parentSchema:schema56,data:data11};
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
const err37 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema50.properties.body.type,parentSchema:schema50.properties.body,data:data9};
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
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema50.type,parentSchema:schema50,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseRcAdvanced: Validator = validate24
const schema57 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.rc-advanced:1","title":"release.rc-advanced","description":"A wake: an RC branch has moved. It carries no authority; the branch is looked up.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"Where.","type":"object","additionalProperties":false,"required":["repository"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository whose RC branch has moved."}}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema58 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema59 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema60 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema61 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema62 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const pattern31 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
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
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema57.required,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema57.required,parentSchema:schema57,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema57,data};
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
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema57.properties.protocol,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema58,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema58,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema58.type,parentSchema:schema58,data:data1};
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
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema59,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema59,data:data2};
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
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema59.type,parentSchema:schema59,data:data2};
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
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema57.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema57.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema57.properties.at.type,parentSchema:schema57.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema57.properties.actor,data:data4};
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
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema60,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema60,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema60.type,parentSchema:schema60,data:data5};
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
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema57.properties.actor.type,parentSchema:schema57.properties.actor,data:data4};
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
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema57.properties.candidate.required,parentSchema:schema57.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema57.properties.candidate.required,parentSchema:schema57.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema57.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema57.properties.candidate.properties.number.type,parentSchema:schema57.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema57.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema57.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema61,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema61,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema61.type,parentSchema:schema61,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema57.properties.candidate.type,parentSchema:schema57.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.repository === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "repository"},schema:schema57.properties.body.required,parentSchema:schema57.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "repository")){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema57.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.repository !== undefined){
let data10 = data9.repository;
if(typeof data10 === "string"){
if(func1(data10) > 140){
const err34 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema62,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern31.test(data10)){
const err35 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema62,data:data10};
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
const err36 = {instancePath:instancePath+"/body/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema62.type,parentSchema:schema62,data:data10};
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
const err37 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema57.properties.body.type,parentSchema:schema57.properties.body,data:data9};
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
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema57.type,parentSchema:schema57,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseResume: Validator = validate25
const schema63 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.resume:1","title":"release.resume","description":"Lifts a hold.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"Which hold.","type":"object","additionalProperties":false,"required":["hold"],"properties":{"hold":{"$ref":"#/$defs/eventId","description":"The id of the hold that is lifted."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema64 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema65 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema66 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema67 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
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
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema63.required,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema63.required,parentSchema:schema63,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema63,data};
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
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema63.properties.protocol,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema64,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema64,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema64.type,parentSchema:schema64,data:data1};
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
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema65,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema65,data:data2};
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
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data2};
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
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema63.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema63.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema63.properties.at.type,parentSchema:schema63.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema63.properties.actor,data:data4};
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
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema66,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema66,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema66.type,parentSchema:schema66,data:data5};
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
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema63.properties.actor.type,parentSchema:schema63.properties.actor,data:data4};
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
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema63.properties.candidate.required,parentSchema:schema63.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema63.properties.candidate.required,parentSchema:schema63.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema63.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema63.properties.candidate.properties.number.type,parentSchema:schema63.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema63.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema63.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema67,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema67,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema63.properties.candidate.type,parentSchema:schema63.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.hold === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "hold"},schema:schema63.properties.body.required,parentSchema:schema63.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "hold")){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema63.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.hold !== undefined){
let data10 = data9.hold;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err34 = {instancePath:instancePath+"/body/hold",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema64,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern4.test(data10)){
const err35 = {instancePath:instancePath+"/body/hold",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema64,data:data10};
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
const err36 = {instancePath:instancePath+"/body/hold",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema64.type,parentSchema:schema64,data:data10};
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
const err37 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema63.properties.body.type,parentSchema:schema63.properties.body,data:data9};
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
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema63.type,parentSchema:schema63,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseRetry: Validator = validate26
const schema69 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.retry:1","title":"release.retry","description":"Asks for one more attempt at a tier.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"Which tier, on which candidate.","type":"object","additionalProperties":false,"required":["tier","digest"],"properties":{"tier":{"$ref":"#/$defs/tierName","description":"The tier that is tried again."},"digest":{"$ref":"#/$defs/digest","description":"The candidate it is tried on."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema70 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema71 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema72 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema73 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema74 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
const pattern43 = new RegExp("^(?!constructor$)[a-z][a-z0-9-]{0,31}$", "u");
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
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema69.properties.at,data:data3};
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
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema69.properties.candidate.required,parentSchema:schema69.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema69.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema69.properties.candidate.properties.number.type,parentSchema:schema69.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema69.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema69.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema73,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema73.type,parentSchema:schema73,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema69.properties.candidate.type,parentSchema:schema69.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.tier === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "tier"},schema:schema69.properties.body.required,parentSchema:schema69.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data9.digest === undefined){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "digest"},schema:schema69.properties.body.required,parentSchema:schema69.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key3 in data9){
if(!((key3 === "tier") || (key3 === "digest"))){
const err34 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema69.properties.body,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data9.tier !== undefined){
let data10 = data9.tier;
if(typeof data10 === "string"){
if(func1(data10) > 32){
const err35 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema74,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern43.test(data10)){
const err36 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema74,data:data10};
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
const err37 = {instancePath:instancePath+"/body/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema74.type,parentSchema:schema74,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data9.digest !== undefined){
let data11 = data9.digest;
if(typeof data11 === "string"){
if(func1(data11) > 64){
const err38 = {instancePath:instancePath+"/body/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema73,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!pattern8.test(data11)){
const err39 = {instancePath:instancePath+"/body/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema73,data:data11};
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
const err40 = {instancePath:instancePath+"/body/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema73.type,parentSchema:schema73,data:data11};
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
const err41 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema69.properties.body.type,parentSchema:schema69.properties.body,data:data9};
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
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema69.type,parentSchema:schema69,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseStatusRequested: Validator = validate27
const schema76 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.status-requested:1","title":"release.status-requested","description":"Asks how the release stands.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"Nothing more is said.","type":"object","additionalProperties":false,"properties":{}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema77 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema78 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema79 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema80 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema76.required,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema76.required,parentSchema:schema76,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema76,data};
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
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema76.properties.protocol,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema77,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema77,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:data1};
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
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema78,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema78,data:data2};
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
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema78.type,parentSchema:schema78,data:data2};
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
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema76.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema76.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema76.properties.at.type,parentSchema:schema76.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema76.properties.actor,data:data4};
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
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema79,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema79,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema79.type,parentSchema:schema79,data:data5};
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
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema76.properties.actor.type,parentSchema:schema76.properties.actor,data:data4};
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
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema76.properties.candidate.required,parentSchema:schema76.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema76.properties.candidate.required,parentSchema:schema76.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema76.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema76.properties.candidate.properties.number.type,parentSchema:schema76.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema76.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema76.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema80,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema80,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema80.type,parentSchema:schema80,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema76.properties.candidate.type,parentSchema:schema76.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema76.properties.body,data:data9};
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
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema76.properties.body.type,parentSchema:schema76.properties.body,data:data9};
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
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema76.type,parentSchema:schema76,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseSweep: Validator = validate28
const schema81 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.sweep:1","title":"release.sweep","description":"A wake: look at the release again.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"Nothing more is said.","type":"object","additionalProperties":false,"properties":{}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema82 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema83 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema84 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema85 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema81.required,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema81.required,parentSchema:schema81,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema81,data};
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
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema81.properties.protocol,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema82,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema82,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema82.type,parentSchema:schema82,data:data1};
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
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema83,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema83,data:data2};
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
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema83.type,parentSchema:schema83,data:data2};
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
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema81.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema81.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema81.properties.at.type,parentSchema:schema81.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema81.properties.actor,data:data4};
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
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema84,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema84,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema84.type,parentSchema:schema84,data:data5};
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
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema81.properties.actor.type,parentSchema:schema81.properties.actor,data:data4};
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
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema81.properties.candidate.required,parentSchema:schema81.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema81.properties.candidate.required,parentSchema:schema81.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema81.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema81.properties.candidate.properties.number.type,parentSchema:schema81.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema81.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema81.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema85,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema85,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema85.type,parentSchema:schema85,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema81.properties.candidate.type,parentSchema:schema81.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key3 in data9){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema81.properties.body,data:data9};
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
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema81.properties.body.type,parentSchema:schema81.properties.body,data:data9};
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
const err34 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema81.type,parentSchema:schema81,data};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseTierFinished: Validator = validate29
const schema86 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.tier-finished:1","title":"release.tier-finished","description":"A wake: the run of a tier has ended. It carries no authority; the run is looked up.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"Which message is answered.","type":"object","additionalProperties":false,"required":["request"],"properties":{"request":{"$ref":"#/$defs/eventId","description":"The id of the message that the run answers."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema87 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema88 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema89 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema90 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
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
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema86.required,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema86.required,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema86.required,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema86.required,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema86.required,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema86.required,parentSchema:schema86,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema86,data};
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
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema86.properties.protocol,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema87,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema87,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema87.type,parentSchema:schema87,data:data1};
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
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema88,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema88,data:data2};
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
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema88.type,parentSchema:schema88,data:data2};
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
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema86.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema86.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema86.properties.at.type,parentSchema:schema86.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema86.properties.actor,data:data4};
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
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema89,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema89,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema89.type,parentSchema:schema89,data:data5};
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
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema86.properties.actor.type,parentSchema:schema86.properties.actor,data:data4};
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
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema86.properties.candidate.required,parentSchema:schema86.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema86.properties.candidate.required,parentSchema:schema86.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema86.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema86.properties.candidate.properties.number.type,parentSchema:schema86.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema86.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema86.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema90,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema90,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema90.type,parentSchema:schema90,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema86.properties.candidate.type,parentSchema:schema86.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.request === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "request"},schema:schema86.properties.body.required,parentSchema:schema86.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "request")){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema86.properties.body,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data9.request !== undefined){
let data10 = data9.request;
if(typeof data10 === "string"){
if(func1(data10) > 128){
const err34 = {instancePath:instancePath+"/body/request",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema87,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!pattern4.test(data10)){
const err35 = {instancePath:instancePath+"/body/request",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema87,data:data10};
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
const err36 = {instancePath:instancePath+"/body/request",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema87.type,parentSchema:schema87,data:data10};
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
const err37 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema86.properties.body.type,parentSchema:schema86.properties.body,data:data9};
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
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema86.type,parentSchema:schema86,data};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
validate29.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
export const checkReleaseUpdate: Validator = validate30
const schema92 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:event:release.update:1","title":"release.update","description":"Asks for another directive.","type":"object","additionalProperties":false,"required":["protocol","id","release","at","actor","body"],"properties":{"protocol":{"description":"The version of the protocol.","const":1},"id":{"$ref":"#/$defs/eventId","description":"A unique idempotency key: the same event sent twice is one."},"release":{"$ref":"#/$defs/release","description":"The id of the release that is meant."},"at":{"title":"an instant such as 2026-11-20T09:30:00Z","type":"string","maxLength":35,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$","description":"When it was sent, UTC; informative, nothing is decided from it."},"actor":{"description":"Who says to have sent it; informative, the sender is looked up.","type":"object","additionalProperties":false,"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."}}},"candidate":{"description":"The candidate that the sender had before their eyes.","type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."}}},"body":{"description":"What changes.","type":"object","additionalProperties":false,"required":["directive"],"properties":{"directive":{"$ref":"#/$defs/directive","description":"How much is required from now on."}}}},"$defs":{"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"}}};
const schema93 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema94 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema95 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const schema96 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema97 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate30.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.protocol === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "protocol"},schema:schema92.required,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema92.required,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.release === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema92.required,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.at === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema92.required,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.actor === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actor"},schema:schema92.required,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.body === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "body"},schema:schema92.required,parentSchema:schema92,data};
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
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema92,data};
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
const err7 = {instancePath:instancePath+"/protocol",schemaPath:"#/properties/protocol/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema92.properties.protocol,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema93,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern4.test(data1)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema93,data:data1};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema93.type,parentSchema:schema93,data:data1};
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
const err11 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema94,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern5.test(data2)){
const err12 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema94,data:data2};
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
const err13 = {instancePath:instancePath+"/release",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema94.type,parentSchema:schema94,data:data2};
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
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/maxLength",keyword:"maxLength",params:{limit: 35},schema:35,parentSchema:schema92.properties.at,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern6.test(data3)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$"},schema:"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,9})?Z$",parentSchema:schema92.properties.at,data:data3};
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
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/properties/at/type",keyword:"type",params:{type: "string"},schema:schema92.properties.at.type,parentSchema:schema92.properties.at,data:data3};
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
const err17 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema92.properties.actor,data:data4};
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
const err18 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema95,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern7.test(data5)){
const err19 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema95,data:data5};
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
const err20 = {instancePath:instancePath+"/actor/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema95.type,parentSchema:schema95,data:data5};
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
const err21 = {instancePath:instancePath+"/actor",schemaPath:"#/properties/actor/type",keyword:"type",params:{type: "object"},schema:schema92.properties.actor.type,parentSchema:schema92.properties.actor,data:data4};
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
const err22 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "number"},schema:schema92.properties.candidate.required,parentSchema:schema92.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data6.digest === undefined){
const err23 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/required",keyword:"required",params:{missingProperty: "digest"},schema:schema92.properties.candidate.required,parentSchema:schema92.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key2 in data6){
if(!((key2 === "number") || (key2 === "digest"))){
const err24 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema92.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data6.number !== undefined){
let data7 = data6.number;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err25 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema92.properties.candidate.properties.number.type,parentSchema:schema92.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 100000 || isNaN(data7)){
const err26 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema92.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err27 = {instancePath:instancePath+"/candidate/number",schemaPath:"#/properties/candidate/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema92.properties.candidate.properties.number,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
if(data6.digest !== undefined){
let data8 = data6.digest;
if(typeof data8 === "string"){
if(func1(data8) > 64){
const err28 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema96,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern8.test(data8)){
const err29 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema96,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/candidate/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data8};
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
const err31 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "object"},schema:schema92.properties.candidate.type,parentSchema:schema92.properties.candidate,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.body !== undefined){
let data9 = data.body;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.directive === undefined){
const err32 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/required",keyword:"required",params:{missingProperty: "directive"},schema:schema92.properties.body.required,parentSchema:schema92.properties.body,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key3 in data9){
if(!(key3 === "directive")){
const err33 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema92.properties.body,data:data9};
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
const err34 = {instancePath:instancePath+"/body/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema97.enum},schema:schema97.enum,parentSchema:schema97,data:data10};
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
else {
const err35 = {instancePath:instancePath+"/body",schemaPath:"#/properties/body/type",keyword:"type",params:{type: "object"},schema:schema92.properties.body.type,parentSchema:schema92.properties.body,data:data9};
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
const err36 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema92.type,parentSchema:schema92,data};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
