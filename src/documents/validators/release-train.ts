// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkReleaseTrain: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:release-train:1","title":"Release train","description":"train.yml: which repositories release together, how they depend on each other, and which tiers prove them.","type":"object","additionalProperties":false,"required":["train","control","repositories","tiers"],"properties":{"train":{"title":"the name of the train in lower case, such as storefront","type":"string","maxLength":64,"pattern":"^[a-z0-9][a-z0-9-]{0,63}$","description":"The name of the train, shown in titles and messages."},"control":{"$ref":"#/$defs/repository","description":"The control repository: it holds this file and one branch per release."},"kit":{"description":"Commits of Convoy whose workflows are trusted; by default the one that runs.","type":"array","maxItems":20,"items":{"$ref":"#/$defs/sha","description":"One commit of Convoy."}},"branches":{"$ref":"#/$defs/branches","description":"The four branches of every repository; a repository may override any."},"repositories":{"description":"The repositories that release together.","type":"array","maxItems":500,"minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"$ref":"#/$defs/repository","description":"The repository."},"owner":{"$ref":"#/$defs/owner","description":"Who is asked about this repository; by default its CODEOWNERS."},"depends-on":{"description":"The repositories of the train that must be settled before this one moves.","type":"array","maxItems":100,"items":{"$ref":"#/$defs/edge","description":"One dependency."}},"branches":{"$ref":"#/$defs/branches","description":"Branches of this repository that differ from those of the train."},"version":{"$ref":"#/$defs/version","description":"How the next version of this repository is found and tagged."},"tiers":{"description":"By tier name: how this tier is judged in this repository.","type":"object","maxProperties":32,"propertyNames":{"$ref":"#/$defs/tierName"},"additionalProperties":{"description":"One tier as this repository has it.","type":"object","additionalProperties":false,"properties":{"by":{"$ref":"#/$defs/by","description":"How the tier is judged here."},"request":{"$ref":"#/$defs/startedBy","description":"How the run of the tier is started here."}}}},"settled-when":{"title":"refs, one of workflow, deployment, or staging and production","type":["string","object"],"pattern":"^refs$","minProperties":1,"additionalProperties":false,"properties":{"workflow":{"$ref":"#/$defs/workflow","description":"The workflow file whose run on the moved commit must succeed."},"deployment":{"title":"the name of an environment","description":"The environment whose deployment of the moved commit must succeed.","type":"string","minLength":1,"maxLength":255},"staging":{"$ref":"#/$defs/settled","description":"What settled means after staging moved."},"production":{"$ref":"#/$defs/settled","description":"What settled means after production moved."}},"maxProperties":2,"dependentSchemas":{"workflow":{"maxProperties":1},"deployment":{"maxProperties":1}},"description":"What must have succeeded on the moved commit before the next layer moves; by default nothing more than the moved refs."},"promotion":{"$ref":"#/$defs/promotion","description":"How production of this repository moves."}}}},"tiers":{"description":"The tiers that prove a candidate: tier1 in every repository and at least one of scope release.","type":"array","maxItems":32,"minItems":1,"items":{"type":"object","additionalProperties":false,"required":["name","scope"],"properties":{"name":{"$ref":"#/$defs/tierName","description":"The name of the tier."},"scope":{"description":"Judged in every repository, or once on the whole candidate.","enum":["repository","release"]},"repository":{"$ref":"#/$defs/repository","description":"Where a release tier runs; a train of one repository may leave it out."},"needs":{"description":"Tiers that must have passed before this one starts.","type":"array","maxItems":32,"items":{"$ref":"#/$defs/tierName","description":"The name of a tier."}},"required":{"title":"true or false","description":"Whether directive auto requires the tier (default) or takes it as a signal of quality.","type":"boolean"},"by":{"$ref":"#/$defs/by","description":"How the tier is judged; by default { workflow: <tier name>.yml }."},"inputs":{"description":"What the tier depends on; by default everything for a release tier, the repository and its dependencies for a repository tier.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/repository","description":"A repository of the train."}},"soak":{"$ref":"#/$defs/duration","description":"How long the candidate must live unharmed after the tier has passed."},"deadline":{"$ref":"#/$defs/duration","description":"How long a request may stay unanswered before it is errored; 6h by default."},"request":{"$ref":"#/$defs/startedBy","description":"How the run of the tier is started."}}}},"retries":{"description":"How many further attempts a tier gets.","type":"object","additionalProperties":false,"properties":{"errored":{"title":"a whole number from 0 to 10","description":"Further attempts after one that could not be judged; 2 by default.","type":"integer","minimum":0,"maximum":10},"failed":{"title":"a whole number from 0 to 10","description":"Further attempts after one that was judged and lost; 1 by default. A pass then counts as flaky.","type":"integer","minimum":0,"maximum":10}}},"fix":{"description":"The agent that is asked to fix what a tier found.","type":"object","additionalProperties":false,"required":["agent"],"properties":{"agent":{"$ref":"#/$defs/repository","description":"The repository whose workflows answer release.fix-requested."},"attempts":{"title":"a whole number from 1 to 10","description":"How many fixes are asked for per tier and place; 2 by default.","type":"integer","minimum":1,"maximum":10},"release-attempts":{"title":"a whole number from 1 to 50","description":"How many fixes are asked for per release; 6 by default.","type":"integer","minimum":1,"maximum":50},"deny-paths":{"description":"Paths that no fix may touch, as globs from the root of a repository: ** is any folders, * anything within one, a folder everything in it; upper and lower case are alike.","type":"array","maxItems":100,"items":{"title":"a glob such as .github/**","description":"One glob.","type":"string","maxLength":255}}}},"approvals":{"description":"Who has to approve.","type":"object","additionalProperties":false,"properties":{"quorum":{"title":"a whole number from 1 to 10","description":"How many different people have to approve shipping under careful; 2 by default.","type":"integer","minimum":1,"maximum":10},"auto":{"title":"a whole number from 0 to 10","description":"How many different people have to approve shipping under auto; 0 by default.","type":"integer","minimum":0,"maximum":10},"team":{"$ref":"#/$defs/team","description":"The team whose approvals count; by default those of everyone with write access to the control repository."},"break-glass":{"description":"Who may ship alone in an emergency; by default nobody.","type":"object","additionalProperties":false,"required":["team"],"properties":{"team":{"$ref":"#/$defs/team","description":"The team of which one member is enough."},"review-within":{"$ref":"#/$defs/duration","description":"How long the review afterwards may take; 24h by default."}}}}},"agents":{"description":"The GitHub Apps whose bots may ask as agents; by default none. The release App and the signal App belong in no such list.","type":"array","maxItems":20,"items":{"title":"the slug of a GitHub App, such as agent-core, and not github-actions","description":"The last part of the App's address, https://github.com/apps/<slug>.","type":"string","maxLength":99,"pattern":"^(?!github-actions$)[a-z0-9][a-z0-9_-]{0,98}$"}},"promotion":{"$ref":"#/$defs/promotion","description":"How production moves."},"freeze":{"description":"Windows in which nothing ships.","type":"array","maxItems":100,"items":{"type":"object","additionalProperties":false,"required":["from","to","reason"],"properties":{"from":{"title":"a date such as 2026-12-20","type":"string","maxLength":10,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","description":"The first day, UTC."},"to":{"title":"a date such as 2027-01-04","type":"string","maxLength":10,"pattern":"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$","description":"The last day, UTC; nothing ships before it is over."},"reason":{"$ref":"#/$defs/title","description":"Why nothing ships, as people are told."},"except":{"description":"Kinds of release that ship all the same.","type":"array","maxItems":3,"items":{"description":"A kind of release.","enum":["regular","hotfix","rollback"]}}}}},"artifacts":{"description":"What control keeps beside the release branch: a copy of the files that each step recorded, as an artifact of its run.","type":"object","additionalProperties":false,"properties":{"retention-days":{"title":"a whole number from 1 to 90","description":"How many days GitHub keeps a copy; 7 by default, and no longer than the settings of the control repository allow. What only travels between two jobs is kept for one day.","type":"integer","minimum":1,"maximum":90}}},"without-rulesets":{"$ref":"#/$defs/title","description":"Why this train releases although GitHub offers no rulesets for its control repository, as in private repositories of GitHub Free. It changes nothing where GitHub does: the ruleset of release branches is then demanded as always."},"hooks":{"description":"By phase: the repository that is told when the release enters or leaves it.","type":"object","maxProperties":10,"propertyNames":{"title":"enter-<phase> or leave-<phase>","type":"string","maxLength":32,"pattern":"^(?:enter|leave)-(?:planning|development|staging|validation|ship)$"},"additionalProperties":{"description":"Who is told, and how.","type":"object","additionalProperties":false,"required":["repository","event"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository that gets the event."},"event":{"title":"an event type such as release.validation-started","type":"string","maxLength":100,"pattern":"^[a-z][a-z0-9._-]{0,99}$","description":"The event_type of the repository_dispatch."}}}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"sha":{"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"workflow":{"title":"the name of a workflow file without its folder, such as e2e.yml","type":"string","maxLength":104,"pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$"},"branch":{"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"duration":{"title":"a duration as a whole number and s, m, h or d, such as 24h","type":"string","maxLength":7,"pattern":"^[1-9][0-9]{0,5}[smhd]$"},"command":{"title":"one command line of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000},"title":{"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200},"by":{"title":"exactly one of checks, workflow, command","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"checks":{"description":"Judged by these check runs or commit statuses of the candidate commit, the repository's own CI.","type":"array","maxItems":100,"minItems":1,"items":{"$ref":"#/$defs/check","description":"One check by its exact name."}},"workflow":{"$ref":"#/$defs/workflow","description":"Judged by a run of this workflow file of the tier's repository, which declares one string input `convoy`."},"command":{"$ref":"#/$defs/command","description":"Judged by the exit code of this command, run through participant.yml."}}},"check":{"title":"the name of a check, or a name and the App that reports it","type":["string","object"],"minLength":1,"maxLength":255,"additionalProperties":false,"required":["name"],"properties":{"name":{"title":"the name of a check","description":"The name of the check as GitHub shows it, compared exactly.","type":"string","minLength":1,"maxLength":255},"app":{"title":"the slug of a GitHub App, such as github-actions","type":"string","maxLength":99,"pattern":"^[a-z0-9][a-z0-9-]{0,98}$","description":"The App that must have reported the check."}}},"edge":{"title":"a repository, or a repository and the kind of dependency","type":["string","object"],"maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$","additionalProperties":false,"required":["repository"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository that is depended on."},"kind":{"description":"What the dependency is: built in, called at run time, or an agreed contract (default).","enum":["build","runtime","contract"],"default":"contract"}}},"branches":{"type":"object","additionalProperties":false,"properties":{"source":{"$ref":"#/$defs/branch","description":"The branch work comes from; by default the default branch of the repository."},"candidate":{"$ref":"#/$defs/branch","description":"The RC branch, with the placeholder {release}; by default \"rc/{release}\"."},"staging":{"$ref":"#/$defs/branch","description":"The pre-production branch, or none (default)."},"production":{"$ref":"#/$defs/branch","description":"The released branch; by default the source branch, in which case only the tag moves; tag-only says so outright."}}},"version":{"type":"object","additionalProperties":false,"if":{"required":["strategy"],"properties":{"strategy":{"const":"fixed"}}},"then":{"required":["next"]},"else":{"title":"the key next only with strategy: fixed","not":{"required":["next"]}},"properties":{"strategy":{"description":"How the next version is found: from conventional commits (default), or fixed in this file.","enum":["conventional","fixed"],"default":"conventional"},"next":{"title":"a semantic version such as 2.0.0","type":"string","maxLength":96,"pattern":"^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}(?:-[0-9A-Za-z.-]{1,64})?$","description":"The version to release, only with strategy: fixed."},"prepare":{"$ref":"#/$defs/command","description":"A command that writes the version into the files of the repository, run once on the RC branch before the freeze."},"tag":{"title":"a tag name with the placeholder {version}","type":"string","maxLength":100,"pattern":"^[0-9A-Za-z._/@+{}-]+$","description":"The tag of a version; by default \"v{version}\"."}}},"settled":{"title":"refs, or one of workflow, deployment","type":["string","object"],"pattern":"^refs$","minProperties":1,"additionalProperties":false,"properties":{"workflow":{"$ref":"#/$defs/workflow","description":"The workflow file whose run on the moved commit must succeed."},"deployment":{"title":"the name of an environment","description":"The environment whose deployment of the moved commit must succeed.","type":"string","minLength":1,"maxLength":255}}},"promotion":{"type":"object","additionalProperties":false,"properties":{"mode":{"description":"How production moves: by fast-forward (default), by pull request, or observe, which does everything but move staging, production and tags.","enum":["fast-forward","pull-request","observe"],"default":"fast-forward"},"accept-race":{"$ref":"#/$defs/text","description":"Why a pull request may be merged although GitHub does not exclude a race."}}},"owner":{"title":"a person or team such as @ann or @acme/data","type":"string","maxLength":141,"pattern":"^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$"},"team":{"title":"a team as organization/team, such as acme/on-call","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},"startedBy":{"title":"one of workflow_dispatch, repository_dispatch","enum":["workflow_dispatch","repository_dispatch"]}}};
const schema32 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema33 = {"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"};
const schema40 = {"title":"a person or team such as @ann or @acme/data","type":"string","maxLength":141,"pattern":"^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$"};
const schema45 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
const schema50 = {"title":"one of workflow_dispatch, repository_dispatch","enum":["workflow_dispatch","repository_dispatch"]};
const schema48 = {"title":"the name of a workflow file without its folder, such as e2e.yml","type":"string","maxLength":104,"pattern":"^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$"};
const schema60 = {"title":"a duration as a whole number and s, m, h or d, such as 24h","type":"string","maxLength":7,"pattern":"^[1-9][0-9]{0,5}[smhd]$"};
const schema64 = {"title":"a team as organization/team, such as acme/on-call","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"};
const schema67 = {"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]{0,63}$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern6 = new RegExp("^[0-9a-f]{40}$", "u");
const pattern12 = new RegExp("^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$", "u");
const pattern17 = new RegExp("^(?!constructor$)[a-z][a-z0-9-]{0,31}$", "u");
const pattern20 = new RegExp("^refs$", "u");
const pattern19 = new RegExp("^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$", "u");
const pattern28 = new RegExp("^[1-9][0-9]{0,5}[smhd]$", "u");
const pattern31 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");
const pattern34 = new RegExp("^(?!github-actions$)[a-z0-9][a-z0-9_-]{0,98}$", "u");
const pattern35 = new RegExp("^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "u");
const pattern37 = new RegExp("^(?:enter|leave)-(?:planning|development|staging|validation|ship)$", "u");
const pattern39 = new RegExp("^[a-z][a-z0-9._-]{0,99}$", "u");
const schema34 = {"type":"object","additionalProperties":false,"properties":{"source":{"$ref":"#/$defs/branch","description":"The branch work comes from; by default the default branch of the repository."},"candidate":{"$ref":"#/$defs/branch","description":"The RC branch, with the placeholder {release}; by default \"rc/{release}\"."},"staging":{"$ref":"#/$defs/branch","description":"The pre-production branch, or none (default)."},"production":{"$ref":"#/$defs/branch","description":"The released branch; by default the source branch, in which case only the tag moves; tag-only says so outright."}}};
const schema35 = {"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"};
const pattern7 = new RegExp("^[0-9A-Za-z._/@+#{}-]+$", "u");
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
if(!((((key0 === "source") || (key0 === "candidate")) || (key0 === "staging")) || (key0 === "production"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.source !== undefined){
let data0 = data.source;
if(typeof data0 === "string"){
if(func2(data0) > 200){
const err1 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern7.test(data0)){
const err2 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema35,data:data0};
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
const err3 = {instancePath:instancePath+"/source",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.candidate !== undefined){
let data1 = data.candidate;
if(typeof data1 === "string"){
if(func2(data1) > 200){
const err4 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern7.test(data1)){
const err5 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema35,data:data1};
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
const err6 = {instancePath:instancePath+"/candidate",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.staging !== undefined){
let data2 = data.staging;
if(typeof data2 === "string"){
if(func2(data2) > 200){
const err7 = {instancePath:instancePath+"/staging",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern7.test(data2)){
const err8 = {instancePath:instancePath+"/staging",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema35,data:data2};
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
const err9 = {instancePath:instancePath+"/staging",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.production !== undefined){
let data3 = data.production;
if(typeof data3 === "string"){
if(func2(data3) > 200){
const err10 = {instancePath:instancePath+"/production",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(!pattern7.test(data3)){
const err11 = {instancePath:instancePath+"/production",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema35,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/production",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema35.type,parentSchema:schema35,data:data3};
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
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema34.type,parentSchema:schema34,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema41 = {"title":"a repository, or a repository and the kind of dependency","type":["string","object"],"maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$","additionalProperties":false,"required":["repository"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository that is depended on."},"kind":{"description":"What the dependency is: built in, called at run time, or an agreed contract (default).","enum":["build","runtime","contract"],"default":"contract"}}};
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
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema41.type},schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func2(data) > 140){
const err1 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern5.test(data)){
const err2 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.repository === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repository"},schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "repository") || (key0 === "kind"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.repository !== undefined){
let data0 = data.repository;
if(typeof data0 === "string"){
if(func2(data0) > 140){
const err5 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern5.test(data0)){
const err6 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema32,data:data0};
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
const err7 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!(((data1 === "build") || (data1 === "runtime")) || (data1 === "contract"))){
const err8 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema41.properties.kind.enum},schema:schema41.properties.kind.enum,parentSchema:schema41.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema43 = {"type":"object","additionalProperties":false,"if":{"required":["strategy"],"properties":{"strategy":{"const":"fixed"}}},"then":{"required":["next"]},"else":{"title":"the key next only with strategy: fixed","not":{"required":["next"]}},"properties":{"strategy":{"description":"How the next version is found: from conventional commits (default), or fixed in this file.","enum":["conventional","fixed"],"default":"conventional"},"next":{"title":"a semantic version such as 2.0.0","type":"string","maxLength":96,"pattern":"^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}(?:-[0-9A-Za-z.-]{1,64})?$","description":"The version to release, only with strategy: fixed."},"prepare":{"$ref":"#/$defs/command","description":"A command that writes the version into the files of the repository, run once on the RC branch before the freeze."},"tag":{"title":"a tag name with the placeholder {version}","type":"string","maxLength":100,"pattern":"^[0-9A-Za-z._/@+{}-]+$","description":"The tag of a version; by default \"v{version}\"."}}};
const schema44 = {"title":"one command line of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
const pattern15 = new RegExp("^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}(?:-[0-9A-Za-z.-]{1,64})?$", "u");
const pattern16 = new RegExp("^[0-9A-Za-z._/@+{}-]+$", "u");
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
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.strategy === undefined) && (missing0 = "strategy")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.strategy !== undefined){
if("fixed" !== data.strategy){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.next === undefined){
const err2 = {instancePath,schemaPath:"#/then/required",keyword:"required",params:{missingProperty: "next"},schema:schema43.then.required,parentSchema:schema43.then,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs5 = errors;
const _errs6 = errors;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.next === undefined) && (missing1 = "next")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid2 = _errs7 === errors;
if(valid2){
const err4 = {instancePath,schemaPath:"#/else/not",keyword:"not",params:{},schema:schema43.else.not,parentSchema:schema43.else,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs5 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema43.if,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "strategy") || (key0 === "next")) || (key0 === "prepare")) || (key0 === "tag"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.strategy !== undefined){
let data1 = data.strategy;
if(!((data1 === "conventional") || (data1 === "fixed"))){
const err7 = {instancePath:instancePath+"/strategy",schemaPath:"#/properties/strategy/enum",keyword:"enum",params:{allowedValues: schema43.properties.strategy.enum},schema:schema43.properties.strategy.enum,parentSchema:schema43.properties.strategy,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.next !== undefined){
let data2 = data.next;
if(typeof data2 === "string"){
if(func2(data2) > 96){
const err8 = {instancePath:instancePath+"/next",schemaPath:"#/properties/next/maxLength",keyword:"maxLength",params:{limit: 96},schema:96,parentSchema:schema43.properties.next,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern15.test(data2)){
const err9 = {instancePath:instancePath+"/next",schemaPath:"#/properties/next/pattern",keyword:"pattern",params:{pattern: "^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}(?:-[0-9A-Za-z.-]{1,64})?$"},schema:"^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}(?:-[0-9A-Za-z.-]{1,64})?$",parentSchema:schema43.properties.next,data:data2};
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
const err10 = {instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "string"},schema:schema43.properties.next.type,parentSchema:schema43.properties.next,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.prepare !== undefined){
let data3 = data.prepare;
if(typeof data3 === "string"){
if(func2(data3) > 1000){
const err11 = {instancePath:instancePath+"/prepare",schemaPath:"#/$defs/command/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/prepare",schemaPath:"#/$defs/command/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema44,data:data3};
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
const err13 = {instancePath:instancePath+"/prepare",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.tag !== undefined){
let data4 = data.tag;
if(typeof data4 === "string"){
if(func2(data4) > 100){
const err14 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema43.properties.tag,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern16.test(data4)){
const err15 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+{}-]+$"},schema:"^[0-9A-Za-z._/@+{}-]+$",parentSchema:schema43.properties.tag,data:data4};
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
const err16 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"},schema:schema43.properties.tag.type,parentSchema:schema43.properties.tag,data:data4};
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
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema43.type,parentSchema:schema43,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema46 = {"title":"exactly one of checks, workflow, command","type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"properties":{"checks":{"description":"Judged by these check runs or commit statuses of the candidate commit, the repository's own CI.","type":"array","maxItems":100,"minItems":1,"items":{"$ref":"#/$defs/check","description":"One check by its exact name."}},"workflow":{"$ref":"#/$defs/workflow","description":"Judged by a run of this workflow file of the tier's repository, which declares one string input `convoy`."},"command":{"$ref":"#/$defs/command","description":"Judged by the exit code of this command, run through participant.yml."}}};
const schema47 = {"title":"the name of a check, or a name and the App that reports it","type":["string","object"],"minLength":1,"maxLength":255,"additionalProperties":false,"required":["name"],"properties":{"name":{"title":"the name of a check","description":"The name of the check as GitHub shows it, compared exactly.","type":"string","minLength":1,"maxLength":255},"app":{"title":"the slug of a GitHub App, such as github-actions","type":"string","maxLength":99,"pattern":"^[a-z0-9][a-z0-9-]{0,98}$","description":"The App that must have reported the check."}}};
const pattern18 = new RegExp("^[a-z0-9][a-z0-9-]{0,98}$", "u");
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
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "checks") || (key0 === "workflow")) || (key0 === "command"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.checks !== undefined){
let data0 = data.checks;
if(Array.isArray(data0)){
if(data0.length > 100){
const err3 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema46.properties.checks,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema46.properties.checks,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err5 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/$defs/check/type",keyword:"type",params:{type: schema47.type},schema:schema47.type,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(func2(data1) > 255){
const err6 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/$defs/check/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func2(data1) < 1){
const err7 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/$defs/check/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err8 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/$defs/check/required",keyword:"required",params:{missingProperty: "name"},schema:schema47.required,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data1){
if(!((key1 === "name") || (key1 === "app"))){
const err9 = {instancePath:instancePath+"/checks/" + i0,schemaPath:"#/$defs/check/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 === "string"){
if(func2(data2) > 255){
const err10 = {instancePath:instancePath+"/checks/" + i0+"/name",schemaPath:"#/$defs/check/properties/name/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema47.properties.name,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func2(data2) < 1){
const err11 = {instancePath:instancePath+"/checks/" + i0+"/name",schemaPath:"#/$defs/check/properties/name/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema47.properties.name,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/checks/" + i0+"/name",schemaPath:"#/$defs/check/properties/name/type",keyword:"type",params:{type: "string"},schema:schema47.properties.name.type,parentSchema:schema47.properties.name,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.app !== undefined){
let data3 = data1.app;
if(typeof data3 === "string"){
if(func2(data3) > 99){
const err13 = {instancePath:instancePath+"/checks/" + i0+"/app",schemaPath:"#/$defs/check/properties/app/maxLength",keyword:"maxLength",params:{limit: 99},schema:99,parentSchema:schema47.properties.app,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern18.test(data3)){
const err14 = {instancePath:instancePath+"/checks/" + i0+"/app",schemaPath:"#/$defs/check/properties/app/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,98}$"},schema:"^[a-z0-9][a-z0-9-]{0,98}$",parentSchema:schema47.properties.app,data:data3};
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
const err15 = {instancePath:instancePath+"/checks/" + i0+"/app",schemaPath:"#/$defs/check/properties/app/type",keyword:"type",params:{type: "string"},schema:schema47.properties.app.type,parentSchema:schema47.properties.app,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
}
}
else {
const err16 = {instancePath:instancePath+"/checks",schemaPath:"#/properties/checks/type",keyword:"type",params:{type: "array"},schema:schema46.properties.checks.type,parentSchema:schema46.properties.checks,data:data0};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.workflow !== undefined){
let data4 = data.workflow;
if(typeof data4 === "string"){
if(func2(data4) > 104){
const err17 = {instancePath:instancePath+"/workflow",schemaPath:"#/$defs/workflow/maxLength",keyword:"maxLength",params:{limit: 104},schema:104,parentSchema:schema48,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern19.test(data4)){
const err18 = {instancePath:instancePath+"/workflow",schemaPath:"#/$defs/workflow/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$",parentSchema:schema48,data:data4};
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
const err19 = {instancePath:instancePath+"/workflow",schemaPath:"#/$defs/workflow/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.command !== undefined){
let data5 = data.command;
if(typeof data5 === "string"){
if(func2(data5) > 1000){
const err20 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/command/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema44,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func2(data5) < 1){
const err21 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/command/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema44,data:data5};
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
const err22 = {instancePath:instancePath+"/command",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data5};
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
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema46.type,parentSchema:schema46,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema52 = {"title":"refs, or one of workflow, deployment","type":["string","object"],"pattern":"^refs$","minProperties":1,"additionalProperties":false,"properties":{"workflow":{"$ref":"#/$defs/workflow","description":"The workflow file whose run on the moved commit must succeed."},"deployment":{"title":"the name of an environment","description":"The environment whose deployment of the moved commit must succeed.","type":"string","minLength":1,"maxLength":255}}};
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
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema52.type},schema:schema52.type,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern20.test(data)){
const err1 = {instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^refs$"},schema:"^refs$",parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err2 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "workflow") || (key0 === "deployment"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema52,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.workflow !== undefined){
let data0 = data.workflow;
if(typeof data0 === "string"){
if(func2(data0) > 104){
const err4 = {instancePath:instancePath+"/workflow",schemaPath:"#/$defs/workflow/maxLength",keyword:"maxLength",params:{limit: 104},schema:104,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern19.test(data0)){
const err5 = {instancePath:instancePath+"/workflow",schemaPath:"#/$defs/workflow/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$",parentSchema:schema48,data:data0};
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
const err6 = {instancePath:instancePath+"/workflow",schemaPath:"#/$defs/workflow/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.deployment !== undefined){
let data1 = data.deployment;
if(typeof data1 === "string"){
if(func2(data1) > 255){
const err7 = {instancePath:instancePath+"/deployment",schemaPath:"#/properties/deployment/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema52.properties.deployment,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func2(data1) < 1){
const err8 = {instancePath:instancePath+"/deployment",schemaPath:"#/properties/deployment/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema52.properties.deployment,data:data1};
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
const err9 = {instancePath:instancePath+"/deployment",schemaPath:"#/properties/deployment/type",keyword:"type",params:{type: "string"},schema:schema52.properties.deployment.type,parentSchema:schema52.properties.deployment,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema54 = {"type":"object","additionalProperties":false,"properties":{"mode":{"description":"How production moves: by fast-forward (default), by pull request, or observe, which does everything but move staging, production and tags.","enum":["fast-forward","pull-request","observe"],"default":"fast-forward"},"accept-race":{"$ref":"#/$defs/text","description":"Why a pull request may be merged although GitHub does not exclude a race."}}};
const schema55 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
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
for(const key0 in data){
if(!((key0 === "mode") || (key0 === "accept-race"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!(((data0 === "fast-forward") || (data0 === "pull-request")) || (data0 === "observe"))){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema54.properties.mode.enum},schema:schema54.properties.mode.enum,parentSchema:schema54.properties.mode,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["accept-race"] !== undefined){
let data1 = data["accept-race"];
if(typeof data1 === "string"){
if(func2(data1) > 1000){
const err2 = {instancePath:instancePath+"/accept-race",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema55,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data1) < 1){
const err3 = {instancePath:instancePath+"/accept-race",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema55,data:data1};
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
const err4 = {instancePath:instancePath+"/accept-race",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema55.type,parentSchema:schema55,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema54.type,parentSchema:schema54,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
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
if(data.train === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "train"},schema:schema31.required,parentSchema:schema31,data};
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
if(data.repositories === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repositories"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tiers === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tiers"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.train !== undefined){
let data0 = data.train;
if(typeof data0 === "string"){
if(func2(data0) > 64){
const err5 = {instancePath:instancePath+"/train",schemaPath:"#/properties/train/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema31.properties.train,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern4.test(data0)){
const err6 = {instancePath:instancePath+"/train",schemaPath:"#/properties/train/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,63}$"},schema:"^[a-z0-9][a-z0-9-]{0,63}$",parentSchema:schema31.properties.train,data:data0};
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
const err7 = {instancePath:instancePath+"/train",schemaPath:"#/properties/train/type",keyword:"type",params:{type: "string"},schema:schema31.properties.train.type,parentSchema:schema31.properties.train,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.control !== undefined){
let data1 = data.control;
if(typeof data1 === "string"){
if(func2(data1) > 140){
const err8 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern5.test(data1)){
const err9 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema32,data:data1};
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
const err10 = {instancePath:instancePath+"/control",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.kit !== undefined){
let data2 = data.kit;
if(Array.isArray(data2)){
if(data2.length > 20){
const err11 = {instancePath:instancePath+"/kit",schemaPath:"#/properties/kit/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.kit,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func2(data3) > 40){
const err12 = {instancePath:instancePath+"/kit/" + i0,schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern6.test(data3)){
const err13 = {instancePath:instancePath+"/kit/" + i0,schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema33,data:data3};
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
const err14 = {instancePath:instancePath+"/kit/" + i0,schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema33.type,parentSchema:schema33,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/kit",schemaPath:"#/properties/kit/type",keyword:"type",params:{type: "array"},schema:schema31.properties.kit.type,parentSchema:schema31.properties.kit,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.branches !== undefined){
if(!(validate21(data.branches, {instancePath:instancePath+"/branches",parentData:data,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data.repositories !== undefined){
let data5 = data.repositories;
if(Array.isArray(data5)){
if(data5.length > 500){
const err16 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.repositories,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.length < 1){
const err17 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.repositories,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err18 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key1 in data6){
if(!((((((((key1 === "name") || (key1 === "owner")) || (key1 === "depends-on")) || (key1 === "branches")) || (key1 === "version")) || (key1 === "tiers")) || (key1 === "settled-when")) || (key1 === "promotion"))){
const err19 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.repositories.items,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.name !== undefined){
let data7 = data6.name;
if(typeof data7 === "string"){
if(func2(data7) > 140){
const err20 = {instancePath:instancePath+"/repositories/" + i1+"/name",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern5.test(data7)){
const err21 = {instancePath:instancePath+"/repositories/" + i1+"/name",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema32,data:data7};
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
const err22 = {instancePath:instancePath+"/repositories/" + i1+"/name",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data6.owner !== undefined){
let data8 = data6.owner;
if(typeof data8 === "string"){
if(func2(data8) > 141){
const err23 = {instancePath:instancePath+"/repositories/" + i1+"/owner",schemaPath:"#/$defs/owner/maxLength",keyword:"maxLength",params:{limit: 141},schema:141,parentSchema:schema40,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!pattern12.test(data8)){
const err24 = {instancePath:instancePath+"/repositories/" + i1+"/owner",schemaPath:"#/$defs/owner/pattern",keyword:"pattern",params:{pattern: "^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$"},schema:"^@[A-Za-z0-9][A-Za-z0-9_-]{0,38}(?:/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$",parentSchema:schema40,data:data8};
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
const err25 = {instancePath:instancePath+"/repositories/" + i1+"/owner",schemaPath:"#/$defs/owner/type",keyword:"type",params:{type: "string"},schema:schema40.type,parentSchema:schema40,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data6["depends-on"] !== undefined){
let data9 = data6["depends-on"];
if(Array.isArray(data9)){
if(data9.length > 100){
const err26 = {instancePath:instancePath+"/repositories/" + i1+"/depends-on",schemaPath:"#/properties/repositories/items/properties/depends-on/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema31.properties.repositories.items.properties["depends-on"],data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(!(validate23(data9[i2], {instancePath:instancePath+"/repositories/" + i1+"/depends-on/" + i2,parentData:data9,parentDataProperty:i2,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/repositories/" + i1+"/depends-on",schemaPath:"#/properties/repositories/items/properties/depends-on/type",keyword:"type",params:{type: "array"},schema:schema31.properties.repositories.items.properties["depends-on"].type,parentSchema:schema31.properties.repositories.items.properties["depends-on"],data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data6.branches !== undefined){
if(!(validate21(data6.branches, {instancePath:instancePath+"/repositories/" + i1+"/branches",parentData:data6,parentDataProperty:"branches",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate21.errors);
errors = vErrors.length;
}
}
if(data6.version !== undefined){
if(!(validate26(data6.version, {instancePath:instancePath+"/repositories/" + i1+"/version",parentData:data6,parentDataProperty:"version",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate26.errors);
errors = vErrors.length;
}
}
if(data6.tiers !== undefined){
let data13 = data6.tiers;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 32){
const err28 = {instancePath:instancePath+"/repositories/" + i1+"/tiers",schemaPath:"#/properties/repositories/items/properties/tiers/maxProperties",keyword:"maxProperties",params:{limit: 32},schema:32,parentSchema:schema31.properties.repositories.items.properties.tiers,data:data13};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data13){
const _errs31 = errors;
if(typeof key2 === "string"){
if(func2(key2) > 32){
const err29 = {instancePath:instancePath+"/repositories/" + i1+"/tiers",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema45,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!pattern17.test(key2)){
const err30 = {instancePath:instancePath+"/repositories/" + i1+"/tiers",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema45,data:key2,propertyName:key2};
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
const err31 = {instancePath:instancePath+"/repositories/" + i1+"/tiers",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var valid12 = _errs31 === errors;
if(!valid12){
const err32 = {instancePath:instancePath+"/repositories/" + i1+"/tiers",schemaPath:"#/properties/repositories/items/properties/tiers/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema31.properties.repositories.items.properties.tiers.propertyNames,parentSchema:schema31.properties.repositories.items.properties.tiers,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
for(const key3 in data13){
let data14 = data13[key3];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key4 in data14){
if(!((key4 === "by") || (key4 === "request"))){
const err33 = {instancePath:instancePath+"/repositories/" + i1+"/tiers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/repositories/items/properties/tiers/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema31.properties.repositories.items.properties.tiers.additionalProperties,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data14.by !== undefined){
if(!(validate28(data14.by, {instancePath:instancePath+"/repositories/" + i1+"/tiers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/by",parentData:data14,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate28.errors);
errors = vErrors.length;
}
}
if(data14.request !== undefined){
let data16 = data14.request;
if(!((data16 === "workflow_dispatch") || (data16 === "repository_dispatch"))){
const err34 = {instancePath:instancePath+"/repositories/" + i1+"/tiers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/request",schemaPath:"#/$defs/startedBy/enum",keyword:"enum",params:{allowedValues: schema50.enum},schema:schema50.enum,parentSchema:schema50,data:data16};
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
const err35 = {instancePath:instancePath+"/repositories/" + i1+"/tiers/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/repositories/items/properties/tiers/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.properties.tiers.additionalProperties.type,parentSchema:schema31.properties.repositories.items.properties.tiers.additionalProperties,data:data14};
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
const err36 = {instancePath:instancePath+"/repositories/" + i1+"/tiers",schemaPath:"#/properties/repositories/items/properties/tiers/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.properties.tiers.type,parentSchema:schema31.properties.repositories.items.properties.tiers,data:data13};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data6["settled-when"] !== undefined){
let data17 = data6["settled-when"];
if((typeof data17 !== "string") && (!(data17 && typeof data17 == "object" && !Array.isArray(data17)))){
const err37 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when",schemaPath:"#/properties/repositories/items/properties/settled-when/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties["settled-when"].type},schema:schema31.properties.repositories.items.properties["settled-when"].type,parentSchema:schema31.properties.repositories.items.properties["settled-when"],data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data17 === "string"){
if(!pattern20.test(data17)){
const err38 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when",schemaPath:"#/properties/repositories/items/properties/settled-when/pattern",keyword:"pattern",params:{pattern: "^refs$"},schema:"^refs$",parentSchema:schema31.properties.repositories.items.properties["settled-when"],data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length > 2){
const err39 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when",schemaPath:"#/properties/repositories/items/properties/settled-when/maxProperties",keyword:"maxProperties",params:{limit: 2},schema:2,parentSchema:schema31.properties.repositories.items.properties["settled-when"],data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(Object.keys(data17).length < 1){
const err40 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when",schemaPath:"#/properties/repositories/items/properties/settled-when/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.repositories.items.properties["settled-when"],data:data17};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
for(const key5 in data17){
if(!((((key5 === "workflow") || (key5 === "deployment")) || (key5 === "staging")) || (key5 === "production"))){
const err41 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when",schemaPath:"#/properties/repositories/items/properties/settled-when/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema31.properties.repositories.items.properties["settled-when"],data:data17};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data17.workflow !== undefined){
let data18 = data17.workflow;
if(typeof data18 === "string"){
if(func2(data18) > 104){
const err42 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when/workflow",schemaPath:"#/$defs/workflow/maxLength",keyword:"maxLength",params:{limit: 104},schema:104,parentSchema:schema48,data:data18};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(!pattern19.test(data18)){
const err43 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when/workflow",schemaPath:"#/$defs/workflow/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$"},schema:"^[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml$",parentSchema:schema48,data:data18};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when/workflow",schemaPath:"#/$defs/workflow/type",keyword:"type",params:{type: "string"},schema:schema48.type,parentSchema:schema48,data:data18};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data17.deployment !== undefined){
let data19 = data17.deployment;
if(typeof data19 === "string"){
if(func2(data19) > 255){
const err45 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when/deployment",schemaPath:"#/properties/repositories/items/properties/settled-when/properties/deployment/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema31.properties.repositories.items.properties["settled-when"].properties.deployment,data:data19};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(func2(data19) < 1){
const err46 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when/deployment",schemaPath:"#/properties/repositories/items/properties/settled-when/properties/deployment/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.repositories.items.properties["settled-when"].properties.deployment,data:data19};
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
const err47 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when/deployment",schemaPath:"#/properties/repositories/items/properties/settled-when/properties/deployment/type",keyword:"type",params:{type: "string"},schema:schema31.properties.repositories.items.properties["settled-when"].properties.deployment.type,parentSchema:schema31.properties.repositories.items.properties["settled-when"].properties.deployment,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data17.staging !== undefined){
if(!(validate30(data17.staging, {instancePath:instancePath+"/repositories/" + i1+"/settled-when/staging",parentData:data17,parentDataProperty:"staging",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate30.errors);
errors = vErrors.length;
}
}
if(data17.production !== undefined){
if(!(validate30(data17.production, {instancePath:instancePath+"/repositories/" + i1+"/settled-when/production",parentData:data17,parentDataProperty:"production",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate30.errors);
errors = vErrors.length;
}
}
if(data17.workflow !== undefined){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length > 1){
const err48 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when",schemaPath:"#/properties/repositories/items/properties/settled-when/dependentSchemas/workflow/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.repositories.items.properties["settled-when"].dependentSchemas.workflow,data:data17};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
if(data17.deployment !== undefined){
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(Object.keys(data17).length > 1){
const err49 = {instancePath:instancePath+"/repositories/" + i1+"/settled-when",schemaPath:"#/properties/repositories/items/properties/settled-when/dependentSchemas/deployment/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema31.properties.repositories.items.properties["settled-when"].dependentSchemas.deployment,data:data17};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
}
if(data6.promotion !== undefined){
if(!(validate33(data6.promotion, {instancePath:instancePath+"/repositories/" + i1+"/promotion",parentData:data6,parentDataProperty:"promotion",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err50 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.type,parentSchema:schema31.properties.repositories.items,data:data6};
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
else {
const err51 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/type",keyword:"type",params:{type: "array"},schema:schema31.properties.repositories.type,parentSchema:schema31.properties.repositories,data:data5};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.tiers !== undefined){
let data23 = data.tiers;
if(Array.isArray(data23)){
if(data23.length > 32){
const err52 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/maxItems",keyword:"maxItems",params:{limit: 32},schema:32,parentSchema:schema31.properties.tiers,data:data23};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data23.length < 1){
const err53 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.tiers,data:data23};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
let data24 = data23[i3];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.name === undefined){
const err54 = {instancePath:instancePath+"/tiers/" + i3,schemaPath:"#/properties/tiers/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.tiers.items.required,parentSchema:schema31.properties.tiers.items,data:data24};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data24.scope === undefined){
const err55 = {instancePath:instancePath+"/tiers/" + i3,schemaPath:"#/properties/tiers/items/required",keyword:"required",params:{missingProperty: "scope"},schema:schema31.properties.tiers.items.required,parentSchema:schema31.properties.tiers.items,data:data24};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key6 in data24){
if(!(func1.call(schema31.properties.tiers.items.properties, key6))){
const err56 = {instancePath:instancePath+"/tiers/" + i3,schemaPath:"#/properties/tiers/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema31.properties.tiers.items,data:data24};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data24.name !== undefined){
let data25 = data24.name;
if(typeof data25 === "string"){
if(func2(data25) > 32){
const err57 = {instancePath:instancePath+"/tiers/" + i3+"/name",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema45,data:data25};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!pattern17.test(data25)){
const err58 = {instancePath:instancePath+"/tiers/" + i3+"/name",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema45,data:data25};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/tiers/" + i3+"/name",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data25};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data24.scope !== undefined){
let data26 = data24.scope;
if(!((data26 === "repository") || (data26 === "release"))){
const err60 = {instancePath:instancePath+"/tiers/" + i3+"/scope",schemaPath:"#/properties/tiers/items/properties/scope/enum",keyword:"enum",params:{allowedValues: schema31.properties.tiers.items.properties.scope.enum},schema:schema31.properties.tiers.items.properties.scope.enum,parentSchema:schema31.properties.tiers.items.properties.scope,data:data26};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data24.repository !== undefined){
let data27 = data24.repository;
if(typeof data27 === "string"){
if(func2(data27) > 140){
const err61 = {instancePath:instancePath+"/tiers/" + i3+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(!pattern5.test(data27)){
const err62 = {instancePath:instancePath+"/tiers/" + i3+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/tiers/" + i3+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data27};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data24.needs !== undefined){
let data28 = data24.needs;
if(Array.isArray(data28)){
if(data28.length > 32){
const err64 = {instancePath:instancePath+"/tiers/" + i3+"/needs",schemaPath:"#/properties/tiers/items/properties/needs/maxItems",keyword:"maxItems",params:{limit: 32},schema:32,parentSchema:schema31.properties.tiers.items.properties.needs,data:data28};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len4 = data28.length;
for(let i4=0; i4<len4; i4++){
let data29 = data28[i4];
if(typeof data29 === "string"){
if(func2(data29) > 32){
const err65 = {instancePath:instancePath+"/tiers/" + i3+"/needs/" + i4,schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema45,data:data29};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(!pattern17.test(data29)){
const err66 = {instancePath:instancePath+"/tiers/" + i3+"/needs/" + i4,schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema45,data:data29};
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
const err67 = {instancePath:instancePath+"/tiers/" + i3+"/needs/" + i4,schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema45.type,parentSchema:schema45,data:data29};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
else {
const err68 = {instancePath:instancePath+"/tiers/" + i3+"/needs",schemaPath:"#/properties/tiers/items/properties/needs/type",keyword:"type",params:{type: "array"},schema:schema31.properties.tiers.items.properties.needs.type,parentSchema:schema31.properties.tiers.items.properties.needs,data:data28};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data24.required !== undefined){
let data30 = data24.required;
if(typeof data30 !== "boolean"){
const err69 = {instancePath:instancePath+"/tiers/" + i3+"/required",schemaPath:"#/properties/tiers/items/properties/required/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.tiers.items.properties.required.type,parentSchema:schema31.properties.tiers.items.properties.required,data:data30};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data24.by !== undefined){
if(!(validate28(data24.by, {instancePath:instancePath+"/tiers/" + i3+"/by",parentData:data24,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate28.errors);
errors = vErrors.length;
}
}
if(data24.inputs !== undefined){
let data32 = data24.inputs;
if(Array.isArray(data32)){
if(data32.length > 500){
const err70 = {instancePath:instancePath+"/tiers/" + i3+"/inputs",schemaPath:"#/properties/tiers/items/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.tiers.items.properties.inputs,data:data32};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len5 = data32.length;
for(let i5=0; i5<len5; i5++){
let data33 = data32[i5];
if(typeof data33 === "string"){
if(func2(data33) > 140){
const err71 = {instancePath:instancePath+"/tiers/" + i3+"/inputs/" + i5,schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema32,data:data33};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!pattern5.test(data33)){
const err72 = {instancePath:instancePath+"/tiers/" + i3+"/inputs/" + i5,schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema32,data:data33};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/tiers/" + i3+"/inputs/" + i5,schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data33};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath:instancePath+"/tiers/" + i3+"/inputs",schemaPath:"#/properties/tiers/items/properties/inputs/type",keyword:"type",params:{type: "array"},schema:schema31.properties.tiers.items.properties.inputs.type,parentSchema:schema31.properties.tiers.items.properties.inputs,data:data32};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data24.soak !== undefined){
let data34 = data24.soak;
if(typeof data34 === "string"){
if(func2(data34) > 7){
const err75 = {instancePath:instancePath+"/tiers/" + i3+"/soak",schemaPath:"#/$defs/duration/maxLength",keyword:"maxLength",params:{limit: 7},schema:7,parentSchema:schema60,data:data34};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!pattern28.test(data34)){
const err76 = {instancePath:instancePath+"/tiers/" + i3+"/soak",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema60,data:data34};
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
const err77 = {instancePath:instancePath+"/tiers/" + i3+"/soak",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema60.type,parentSchema:schema60,data:data34};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data24.deadline !== undefined){
let data35 = data24.deadline;
if(typeof data35 === "string"){
if(func2(data35) > 7){
const err78 = {instancePath:instancePath+"/tiers/" + i3+"/deadline",schemaPath:"#/$defs/duration/maxLength",keyword:"maxLength",params:{limit: 7},schema:7,parentSchema:schema60,data:data35};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern28.test(data35)){
const err79 = {instancePath:instancePath+"/tiers/" + i3+"/deadline",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema60,data:data35};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/tiers/" + i3+"/deadline",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema60.type,parentSchema:schema60,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data24.request !== undefined){
let data36 = data24.request;
if(!((data36 === "workflow_dispatch") || (data36 === "repository_dispatch"))){
const err81 = {instancePath:instancePath+"/tiers/" + i3+"/request",schemaPath:"#/$defs/startedBy/enum",keyword:"enum",params:{allowedValues: schema50.enum},schema:schema50.enum,parentSchema:schema50,data:data36};
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
const err82 = {instancePath:instancePath+"/tiers/" + i3,schemaPath:"#/properties/tiers/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.tiers.items.type,parentSchema:schema31.properties.tiers.items,data:data24};
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
const err83 = {instancePath:instancePath+"/tiers",schemaPath:"#/properties/tiers/type",keyword:"type",params:{type: "array"},schema:schema31.properties.tiers.type,parentSchema:schema31.properties.tiers,data:data23};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.retries !== undefined){
let data37 = data.retries;
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
for(const key7 in data37){
if(!((key7 === "errored") || (key7 === "failed"))){
const err84 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema31.properties.retries,data:data37};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data37.errored !== undefined){
let data38 = data37.errored;
if(!(((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38))) && (isFinite(data38)))){
const err85 = {instancePath:instancePath+"/retries/errored",schemaPath:"#/properties/retries/properties/errored/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.retries.properties.errored.type,parentSchema:schema31.properties.retries.properties.errored,data:data38};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data38 == "number") && (isFinite(data38))){
if(data38 > 10 || isNaN(data38)){
const err86 = {instancePath:instancePath+"/retries/errored",schemaPath:"#/properties/retries/properties/errored/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema31.properties.retries.properties.errored,data:data38};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data38 < 0 || isNaN(data38)){
const err87 = {instancePath:instancePath+"/retries/errored",schemaPath:"#/properties/retries/properties/errored/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.retries.properties.errored,data:data38};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data37.failed !== undefined){
let data39 = data37.failed;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err88 = {instancePath:instancePath+"/retries/failed",schemaPath:"#/properties/retries/properties/failed/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.retries.properties.failed.type,parentSchema:schema31.properties.retries.properties.failed,data:data39};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 10 || isNaN(data39)){
const err89 = {instancePath:instancePath+"/retries/failed",schemaPath:"#/properties/retries/properties/failed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema31.properties.retries.properties.failed,data:data39};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err90 = {instancePath:instancePath+"/retries/failed",schemaPath:"#/properties/retries/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.retries.properties.failed,data:data39};
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
}
else {
const err91 = {instancePath:instancePath+"/retries",schemaPath:"#/properties/retries/type",keyword:"type",params:{type: "object"},schema:schema31.properties.retries.type,parentSchema:schema31.properties.retries,data:data37};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.fix !== undefined){
let data40 = data.fix;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.agent === undefined){
const err92 = {instancePath:instancePath+"/fix",schemaPath:"#/properties/fix/required",keyword:"required",params:{missingProperty: "agent"},schema:schema31.properties.fix.required,parentSchema:schema31.properties.fix,data:data40};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key8 in data40){
if(!((((key8 === "agent") || (key8 === "attempts")) || (key8 === "release-attempts")) || (key8 === "deny-paths"))){
const err93 = {instancePath:instancePath+"/fix",schemaPath:"#/properties/fix/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema31.properties.fix,data:data40};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data40.agent !== undefined){
let data41 = data40.agent;
if(typeof data41 === "string"){
if(func2(data41) > 140){
const err94 = {instancePath:instancePath+"/fix/agent",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema32,data:data41};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(!pattern5.test(data41)){
const err95 = {instancePath:instancePath+"/fix/agent",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema32,data:data41};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
else {
const err96 = {instancePath:instancePath+"/fix/agent",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data41};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data40.attempts !== undefined){
let data42 = data40.attempts;
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err97 = {instancePath:instancePath+"/fix/attempts",schemaPath:"#/properties/fix/properties/attempts/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.fix.properties.attempts.type,parentSchema:schema31.properties.fix.properties.attempts,data:data42};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 10 || isNaN(data42)){
const err98 = {instancePath:instancePath+"/fix/attempts",schemaPath:"#/properties/fix/properties/attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema31.properties.fix.properties.attempts,data:data42};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data42 < 1 || isNaN(data42)){
const err99 = {instancePath:instancePath+"/fix/attempts",schemaPath:"#/properties/fix/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.fix.properties.attempts,data:data42};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
if(data40["release-attempts"] !== undefined){
let data43 = data40["release-attempts"];
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err100 = {instancePath:instancePath+"/fix/release-attempts",schemaPath:"#/properties/fix/properties/release-attempts/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.fix.properties["release-attempts"].type,parentSchema:schema31.properties.fix.properties["release-attempts"],data:data43};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 50 || isNaN(data43)){
const err101 = {instancePath:instancePath+"/fix/release-attempts",schemaPath:"#/properties/fix/properties/release-attempts/maximum",keyword:"maximum",params:{comparison: "<=", limit: 50},schema:50,parentSchema:schema31.properties.fix.properties["release-attempts"],data:data43};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data43 < 1 || isNaN(data43)){
const err102 = {instancePath:instancePath+"/fix/release-attempts",schemaPath:"#/properties/fix/properties/release-attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.fix.properties["release-attempts"],data:data43};
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
if(data40["deny-paths"] !== undefined){
let data44 = data40["deny-paths"];
if(Array.isArray(data44)){
if(data44.length > 100){
const err103 = {instancePath:instancePath+"/fix/deny-paths",schemaPath:"#/properties/fix/properties/deny-paths/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema31.properties.fix.properties["deny-paths"],data:data44};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
const len6 = data44.length;
for(let i6=0; i6<len6; i6++){
let data45 = data44[i6];
if(typeof data45 === "string"){
if(func2(data45) > 255){
const err104 = {instancePath:instancePath+"/fix/deny-paths/" + i6,schemaPath:"#/properties/fix/properties/deny-paths/items/maxLength",keyword:"maxLength",params:{limit: 255},schema:255,parentSchema:schema31.properties.fix.properties["deny-paths"].items,data:data45};
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
const err105 = {instancePath:instancePath+"/fix/deny-paths/" + i6,schemaPath:"#/properties/fix/properties/deny-paths/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.fix.properties["deny-paths"].items.type,parentSchema:schema31.properties.fix.properties["deny-paths"].items,data:data45};
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
const err106 = {instancePath:instancePath+"/fix/deny-paths",schemaPath:"#/properties/fix/properties/deny-paths/type",keyword:"type",params:{type: "array"},schema:schema31.properties.fix.properties["deny-paths"].type,parentSchema:schema31.properties.fix.properties["deny-paths"],data:data44};
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
const err107 = {instancePath:instancePath+"/fix",schemaPath:"#/properties/fix/type",keyword:"type",params:{type: "object"},schema:schema31.properties.fix.type,parentSchema:schema31.properties.fix,data:data40};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data.approvals !== undefined){
let data46 = data.approvals;
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
for(const key9 in data46){
if(!((((key9 === "quorum") || (key9 === "auto")) || (key9 === "team")) || (key9 === "break-glass"))){
const err108 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema31.properties.approvals,data:data46};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data46.quorum !== undefined){
let data47 = data46.quorum;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err109 = {instancePath:instancePath+"/approvals/quorum",schemaPath:"#/properties/approvals/properties/quorum/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.approvals.properties.quorum.type,parentSchema:schema31.properties.approvals.properties.quorum,data:data47};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 10 || isNaN(data47)){
const err110 = {instancePath:instancePath+"/approvals/quorum",schemaPath:"#/properties/approvals/properties/quorum/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema31.properties.approvals.properties.quorum,data:data47};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(data47 < 1 || isNaN(data47)){
const err111 = {instancePath:instancePath+"/approvals/quorum",schemaPath:"#/properties/approvals/properties/quorum/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.approvals.properties.quorum,data:data47};
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
if(data46.auto !== undefined){
let data48 = data46.auto;
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err112 = {instancePath:instancePath+"/approvals/auto",schemaPath:"#/properties/approvals/properties/auto/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.approvals.properties.auto.type,parentSchema:schema31.properties.approvals.properties.auto,data:data48};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 10 || isNaN(data48)){
const err113 = {instancePath:instancePath+"/approvals/auto",schemaPath:"#/properties/approvals/properties/auto/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10},schema:10,parentSchema:schema31.properties.approvals.properties.auto,data:data48};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data48 < 0 || isNaN(data48)){
const err114 = {instancePath:instancePath+"/approvals/auto",schemaPath:"#/properties/approvals/properties/auto/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.approvals.properties.auto,data:data48};
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
if(data46.team !== undefined){
let data49 = data46.team;
if(typeof data49 === "string"){
if(func2(data49) > 140){
const err115 = {instancePath:instancePath+"/approvals/team",schemaPath:"#/$defs/team/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema64,data:data49};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(!pattern31.test(data49)){
const err116 = {instancePath:instancePath+"/approvals/team",schemaPath:"#/$defs/team/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema64,data:data49};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/approvals/team",schemaPath:"#/$defs/team/type",keyword:"type",params:{type: "string"},schema:schema64.type,parentSchema:schema64,data:data49};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data46["break-glass"] !== undefined){
let data50 = data46["break-glass"];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.team === undefined){
const err118 = {instancePath:instancePath+"/approvals/break-glass",schemaPath:"#/properties/approvals/properties/break-glass/required",keyword:"required",params:{missingProperty: "team"},schema:schema31.properties.approvals.properties["break-glass"].required,parentSchema:schema31.properties.approvals.properties["break-glass"],data:data50};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key10 in data50){
if(!((key10 === "team") || (key10 === "review-within"))){
const err119 = {instancePath:instancePath+"/approvals/break-glass",schemaPath:"#/properties/approvals/properties/break-glass/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema31.properties.approvals.properties["break-glass"],data:data50};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data50.team !== undefined){
let data51 = data50.team;
if(typeof data51 === "string"){
if(func2(data51) > 140){
const err120 = {instancePath:instancePath+"/approvals/break-glass/team",schemaPath:"#/$defs/team/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema64,data:data51};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(!pattern31.test(data51)){
const err121 = {instancePath:instancePath+"/approvals/break-glass/team",schemaPath:"#/$defs/team/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",parentSchema:schema64,data:data51};
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
const err122 = {instancePath:instancePath+"/approvals/break-glass/team",schemaPath:"#/$defs/team/type",keyword:"type",params:{type: "string"},schema:schema64.type,parentSchema:schema64,data:data51};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data50["review-within"] !== undefined){
let data52 = data50["review-within"];
if(typeof data52 === "string"){
if(func2(data52) > 7){
const err123 = {instancePath:instancePath+"/approvals/break-glass/review-within",schemaPath:"#/$defs/duration/maxLength",keyword:"maxLength",params:{limit: 7},schema:7,parentSchema:schema60,data:data52};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(!pattern28.test(data52)){
const err124 = {instancePath:instancePath+"/approvals/break-glass/review-within",schemaPath:"#/$defs/duration/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]{0,5}[smhd]$"},schema:"^[1-9][0-9]{0,5}[smhd]$",parentSchema:schema60,data:data52};
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
const err125 = {instancePath:instancePath+"/approvals/break-glass/review-within",schemaPath:"#/$defs/duration/type",keyword:"type",params:{type: "string"},schema:schema60.type,parentSchema:schema60,data:data52};
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
const err126 = {instancePath:instancePath+"/approvals/break-glass",schemaPath:"#/properties/approvals/properties/break-glass/type",keyword:"type",params:{type: "object"},schema:schema31.properties.approvals.properties["break-glass"].type,parentSchema:schema31.properties.approvals.properties["break-glass"],data:data50};
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
const err127 = {instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "object"},schema:schema31.properties.approvals.type,parentSchema:schema31.properties.approvals,data:data46};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data.agents !== undefined){
let data53 = data.agents;
if(Array.isArray(data53)){
if(data53.length > 20){
const err128 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.agents,data:data53};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
const len7 = data53.length;
for(let i7=0; i7<len7; i7++){
let data54 = data53[i7];
if(typeof data54 === "string"){
if(func2(data54) > 99){
const err129 = {instancePath:instancePath+"/agents/" + i7,schemaPath:"#/properties/agents/items/maxLength",keyword:"maxLength",params:{limit: 99},schema:99,parentSchema:schema31.properties.agents.items,data:data54};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(!pattern34.test(data54)){
const err130 = {instancePath:instancePath+"/agents/" + i7,schemaPath:"#/properties/agents/items/pattern",keyword:"pattern",params:{pattern: "^(?!github-actions$)[a-z0-9][a-z0-9_-]{0,98}$"},schema:"^(?!github-actions$)[a-z0-9][a-z0-9_-]{0,98}$",parentSchema:schema31.properties.agents.items,data:data54};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
else {
const err131 = {instancePath:instancePath+"/agents/" + i7,schemaPath:"#/properties/agents/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.agents.items.type,parentSchema:schema31.properties.agents.items,data:data54};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
}
else {
const err132 = {instancePath:instancePath+"/agents",schemaPath:"#/properties/agents/type",keyword:"type",params:{type: "array"},schema:schema31.properties.agents.type,parentSchema:schema31.properties.agents,data:data53};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
if(data.promotion !== undefined){
if(!(validate33(data.promotion, {instancePath:instancePath+"/promotion",parentData:data,parentDataProperty:"promotion",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate33.errors);
errors = vErrors.length;
}
}
if(data.freeze !== undefined){
let data56 = data.freeze;
if(Array.isArray(data56)){
if(data56.length > 100){
const err133 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema31.properties.freeze,data:data56};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
const len8 = data56.length;
for(let i8=0; i8<len8; i8++){
let data57 = data56[i8];
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.from === undefined){
const err134 = {instancePath:instancePath+"/freeze/" + i8,schemaPath:"#/properties/freeze/items/required",keyword:"required",params:{missingProperty: "from"},schema:schema31.properties.freeze.items.required,parentSchema:schema31.properties.freeze.items,data:data57};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data57.to === undefined){
const err135 = {instancePath:instancePath+"/freeze/" + i8,schemaPath:"#/properties/freeze/items/required",keyword:"required",params:{missingProperty: "to"},schema:schema31.properties.freeze.items.required,parentSchema:schema31.properties.freeze.items,data:data57};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
if(data57.reason === undefined){
const err136 = {instancePath:instancePath+"/freeze/" + i8,schemaPath:"#/properties/freeze/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema31.properties.freeze.items.required,parentSchema:schema31.properties.freeze.items,data:data57};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
for(const key11 in data57){
if(!((((key11 === "from") || (key11 === "to")) || (key11 === "reason")) || (key11 === "except"))){
const err137 = {instancePath:instancePath+"/freeze/" + i8,schemaPath:"#/properties/freeze/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema31.properties.freeze.items,data:data57};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
if(data57.from !== undefined){
let data58 = data57.from;
if(typeof data58 === "string"){
if(func2(data58) > 10){
const err138 = {instancePath:instancePath+"/freeze/" + i8+"/from",schemaPath:"#/properties/freeze/items/properties/from/maxLength",keyword:"maxLength",params:{limit: 10},schema:10,parentSchema:schema31.properties.freeze.items.properties.from,data:data58};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(!pattern35.test(data58)){
const err139 = {instancePath:instancePath+"/freeze/" + i8+"/from",schemaPath:"#/properties/freeze/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",parentSchema:schema31.properties.freeze.items.properties.from,data:data58};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
else {
const err140 = {instancePath:instancePath+"/freeze/" + i8+"/from",schemaPath:"#/properties/freeze/items/properties/from/type",keyword:"type",params:{type: "string"},schema:schema31.properties.freeze.items.properties.from.type,parentSchema:schema31.properties.freeze.items.properties.from,data:data58};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
if(data57.to !== undefined){
let data59 = data57.to;
if(typeof data59 === "string"){
if(func2(data59) > 10){
const err141 = {instancePath:instancePath+"/freeze/" + i8+"/to",schemaPath:"#/properties/freeze/items/properties/to/maxLength",keyword:"maxLength",params:{limit: 10},schema:10,parentSchema:schema31.properties.freeze.items.properties.to,data:data59};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(!pattern35.test(data59)){
const err142 = {instancePath:instancePath+"/freeze/" + i8+"/to",schemaPath:"#/properties/freeze/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$"},schema:"^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$",parentSchema:schema31.properties.freeze.items.properties.to,data:data59};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/freeze/" + i8+"/to",schemaPath:"#/properties/freeze/items/properties/to/type",keyword:"type",params:{type: "string"},schema:schema31.properties.freeze.items.properties.to.type,parentSchema:schema31.properties.freeze.items.properties.to,data:data59};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data57.reason !== undefined){
let data60 = data57.reason;
if(typeof data60 === "string"){
if(func2(data60) > 200){
const err144 = {instancePath:instancePath+"/freeze/" + i8+"/reason",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema67,data:data60};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(func2(data60) < 1){
const err145 = {instancePath:instancePath+"/freeze/" + i8+"/reason",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema67,data:data60};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
else {
const err146 = {instancePath:instancePath+"/freeze/" + i8+"/reason",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data60};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data57.except !== undefined){
let data61 = data57.except;
if(Array.isArray(data61)){
if(data61.length > 3){
const err147 = {instancePath:instancePath+"/freeze/" + i8+"/except",schemaPath:"#/properties/freeze/items/properties/except/maxItems",keyword:"maxItems",params:{limit: 3},schema:3,parentSchema:schema31.properties.freeze.items.properties.except,data:data61};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
const len9 = data61.length;
for(let i9=0; i9<len9; i9++){
let data62 = data61[i9];
if(!(((data62 === "regular") || (data62 === "hotfix")) || (data62 === "rollback"))){
const err148 = {instancePath:instancePath+"/freeze/" + i8+"/except/" + i9,schemaPath:"#/properties/freeze/items/properties/except/items/enum",keyword:"enum",params:{allowedValues: schema31.properties.freeze.items.properties.except.items.enum},schema:schema31.properties.freeze.items.properties.except.items.enum,parentSchema:schema31.properties.freeze.items.properties.except.items,data:data62};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/freeze/" + i8+"/except",schemaPath:"#/properties/freeze/items/properties/except/type",keyword:"type",params:{type: "array"},schema:schema31.properties.freeze.items.properties.except.type,parentSchema:schema31.properties.freeze.items.properties.except,data:data61};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/freeze/" + i8,schemaPath:"#/properties/freeze/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.freeze.items.type,parentSchema:schema31.properties.freeze.items,data:data57};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
}
else {
const err151 = {instancePath:instancePath+"/freeze",schemaPath:"#/properties/freeze/type",keyword:"type",params:{type: "array"},schema:schema31.properties.freeze.type,parentSchema:schema31.properties.freeze,data:data56};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data.artifacts !== undefined){
let data63 = data.artifacts;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
for(const key12 in data63){
if(!(key12 === "retention-days")){
const err152 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},schema:false,parentSchema:schema31.properties.artifacts,data:data63};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data63["retention-days"] !== undefined){
let data64 = data63["retention-days"];
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err153 = {instancePath:instancePath+"/artifacts/retention-days",schemaPath:"#/properties/artifacts/properties/retention-days/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.artifacts.properties["retention-days"].type,parentSchema:schema31.properties.artifacts.properties["retention-days"],data:data64};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 90 || isNaN(data64)){
const err154 = {instancePath:instancePath+"/artifacts/retention-days",schemaPath:"#/properties/artifacts/properties/retention-days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 90},schema:90,parentSchema:schema31.properties.artifacts.properties["retention-days"],data:data64};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if(data64 < 1 || isNaN(data64)){
const err155 = {instancePath:instancePath+"/artifacts/retention-days",schemaPath:"#/properties/artifacts/properties/retention-days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.artifacts.properties["retention-days"],data:data64};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
}
else {
const err156 = {instancePath:instancePath+"/artifacts",schemaPath:"#/properties/artifacts/type",keyword:"type",params:{type: "object"},schema:schema31.properties.artifacts.type,parentSchema:schema31.properties.artifacts,data:data63};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data["without-rulesets"] !== undefined){
let data65 = data["without-rulesets"];
if(typeof data65 === "string"){
if(func2(data65) > 200){
const err157 = {instancePath:instancePath+"/without-rulesets",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema67,data:data65};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
if(func2(data65) < 1){
const err158 = {instancePath:instancePath+"/without-rulesets",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema67,data:data65};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
else {
const err159 = {instancePath:instancePath+"/without-rulesets",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data65};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data.hooks !== undefined){
let data66 = data.hooks;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(Object.keys(data66).length > 10){
const err160 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/maxProperties",keyword:"maxProperties",params:{limit: 10},schema:10,parentSchema:schema31.properties.hooks,data:data66};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
for(const key13 in data66){
const _errs157 = errors;
if(typeof key13 === "string"){
if(func2(key13) > 32){
const err161 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/propertyNames/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema31.properties.hooks.propertyNames,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(!pattern37.test(key13)){
const err162 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(?:enter|leave)-(?:planning|development|staging|validation|ship)$"},schema:"^(?:enter|leave)-(?:planning|development|staging|validation|ship)$",parentSchema:schema31.properties.hooks.propertyNames,data:key13,propertyName:key13};
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
const err163 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/propertyNames/type",keyword:"type",params:{type: "string"},schema:schema31.properties.hooks.propertyNames.type,parentSchema:schema31.properties.hooks.propertyNames,data:key13,propertyName:key13};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
var valid54 = _errs157 === errors;
if(!valid54){
const err164 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/propertyNames",keyword:"propertyNames",params:{propertyName: key13},schema:schema31.properties.hooks.propertyNames,parentSchema:schema31.properties.hooks,data:data66};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
for(const key14 in data66){
let data67 = data66[key14];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.repository === undefined){
const err165 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hooks/additionalProperties/required",keyword:"required",params:{missingProperty: "repository"},schema:schema31.properties.hooks.additionalProperties.required,parentSchema:schema31.properties.hooks.additionalProperties,data:data67};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data67.event === undefined){
const err166 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hooks/additionalProperties/required",keyword:"required",params:{missingProperty: "event"},schema:schema31.properties.hooks.additionalProperties.required,parentSchema:schema31.properties.hooks.additionalProperties,data:data67};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
for(const key15 in data67){
if(!((key15 === "repository") || (key15 === "event"))){
const err167 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hooks/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema31.properties.hooks.additionalProperties,data:data67};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
if(data67.repository !== undefined){
let data68 = data67.repository;
if(typeof data68 === "string"){
if(func2(data68) > 140){
const err168 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema32,data:data68};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
if(!pattern5.test(data68)){
const err169 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema32,data:data68};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
else {
const err170 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data68};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data67.event !== undefined){
let data69 = data67.event;
if(typeof data69 === "string"){
if(func2(data69) > 100){
const err171 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/hooks/additionalProperties/properties/event/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema31.properties.hooks.additionalProperties.properties.event,data:data69};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if(!pattern39.test(data69)){
const err172 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/hooks/additionalProperties/properties/event/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9._-]{0,99}$"},schema:"^[a-z][a-z0-9._-]{0,99}$",parentSchema:schema31.properties.hooks.additionalProperties.properties.event,data:data69};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1")+"/event",schemaPath:"#/properties/hooks/additionalProperties/properties/event/type",keyword:"type",params:{type: "string"},schema:schema31.properties.hooks.additionalProperties.properties.event.type,parentSchema:schema31.properties.hooks.additionalProperties.properties.event,data:data69};
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
const err174 = {instancePath:instancePath+"/hooks/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/hooks/additionalProperties/type",keyword:"type",params:{type: "object"},schema:schema31.properties.hooks.additionalProperties.type,parentSchema:schema31.properties.hooks.additionalProperties,data:data67};
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
const err175 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type: "object"},schema:schema31.properties.hooks.type,parentSchema:schema31.properties.hooks,data:data66};
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
