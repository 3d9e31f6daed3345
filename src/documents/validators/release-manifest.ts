// @ts-nocheck
// Generated from schemas/ by scripts/compile-validators.ts: npm run generate
import { countCodePoints } from '../code-points.ts'
import { joinComplaints, type Validator } from '../validator.ts'
export const checkReleaseManifest: Validator = validate20
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:convoy:schema:release-manifest:1","title":"Release manifest","description":"release-manifest.json on the branch release/<id> of the control repository: the release's only durable state, written by Convoy alone.","type":"object","additionalProperties":false,"required":["schemaVersion","release","revision","previous","kit","phase","status","asks","repositories","tierRepositories","candidates","tasks","prepared","messages","fixes","evidence","requests","hops","attention"],"properties":{"schemaVersion":{"description":"The version of this schema.","const":1},"release":{"description":"What the release is.","type":"object","additionalProperties":false,"required":["id","kind","train","title","createdAt","createdBy"],"properties":{"id":{"$ref":"#/$defs/release","description":"The id of the release."},"kind":{"description":"The kind of release; this version writes regular.","enum":["regular"]},"train":{"title":"the name of the train","type":"string","minLength":0,"maxLength":64,"description":"The name of the train; empty before it is planned."},"title":{"title":"text of at most 200 characters","type":"string","minLength":0,"maxLength":200,"description":"The title of the release; empty before it is planned."},"createdAt":{"$ref":"#/$defs/instant","description":"When it was created, in milliseconds since 1970."},"createdBy":{"description":"Who asked for it.","type":"object","additionalProperties":false,"required":["login","kind"],"properties":{"login":{"title":"a GitHub login, or an empty text","description":"The GitHub login; empty before the release is planned.","type":"string","maxLength":105,"pattern":"^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?)?$"},"kind":{"description":"A human may approve; an agent and ci may not.","enum":["human","agent","ci"]},"id":{"$ref":"#/$defs/account","description":"GitHub's number of the account, which stays when the login changes."}}}}},"revision":{"title":"a whole number from 0 to 1000000","description":"Counts the revisions, from 0 for the blank manifest; each is one commit.","type":"integer","minimum":0,"maximum":1000000},"previous":{"title":"a SHA-256 of 64 hexadecimal digits in lower case, or an empty text","description":"The digest of the manifest before this one; empty for the first.","type":"string","maxLength":64,"pattern":"^(?:[0-9a-f]{64})?$"},"kit":{"title":"a full commit of 40 hexadecimal digits in lower case","description":"The commit of Convoy that wrote this revision.","type":"string","maxLength":40,"pattern":"^(?:[0-9a-f]{40})?$"},"phase":{"$ref":"#/$defs/phase","description":"The phase the release is in."},"status":{"description":"How the release stands.","enum":["active","blocked","held","shipped","aborted","partial"]},"asks":{"description":"What was asked, in the order of time; grow-only.","type":"array","maxItems":1000,"items":{"title":"an ask","description":"One ask.","type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/planAsk"},{"$ref":"#/$defs/updateAsk"},{"$ref":"#/$defs/retrainAsk"},{"$ref":"#/$defs/taskAsk"},{"$ref":"#/$defs/deferAsk"},{"$ref":"#/$defs/readmitAsk"},{"$ref":"#/$defs/approveAsk"},{"$ref":"#/$defs/rejectAsk"},{"$ref":"#/$defs/waiveAsk"},{"$ref":"#/$defs/breakGlassAsk"},{"$ref":"#/$defs/freezeAsk"},{"$ref":"#/$defs/holdAsk"},{"$ref":"#/$defs/resumeAsk"},{"$ref":"#/$defs/retryAsk"},{"$ref":"#/$defs/abortAsk"}]}},"repositories":{"description":"What the plan fixed for every repository.","type":"array","maxItems":500,"items":{"type":"object","additionalProperties":false,"required":["name","identity","branches","base","version","tag"],"properties":{"name":{"$ref":"#/$defs/repository","description":"The repository."},"identity":{"title":"GitHub's permanent id","type":"string","minLength":1,"maxLength":100,"description":"GitHub's permanent id of the repository, by which a rename is noticed."},"branches":{"description":"The branches, all placeholders put in.","type":"object","additionalProperties":false,"required":["source","candidate","staging","production"],"properties":{"source":{"$ref":"#/$defs/branch","description":"Where work comes from."},"candidate":{"$ref":"#/$defs/branch","description":"The RC branch."},"staging":{"title":"a branch name, or null","description":"The pre-production branch; null where there is none.","type":["string","null"],"maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"production":{"title":"a branch name, or null","description":"The released branch; null where only the tag moves.","type":["string","null"],"maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"}}},"base":{"description":"The commits when planned.","type":"object","additionalProperties":false,"required":["source","staging","production"],"properties":{"source":{"$ref":"#/$defs/sha","description":"The commit that is cut."},"staging":{"title":"a full commit of 40 hexadecimal digits, or null","description":"The commit of staging, which undo goes back to.","type":["string","null"],"maxLength":40,"pattern":"^[0-9a-f]{40}$"},"production":{"title":"a full commit of 40 hexadecimal digits, or null","description":"The commit of production, which undo goes back to.","type":["string","null"],"maxLength":40,"pattern":"^[0-9a-f]{40}$"}}},"version":{"description":"The versions.","type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"title":"a semantic version, or null","description":"The version released before; null for the first.","type":["string","null"],"maxLength":256,"pattern":"^[0-9A-Za-z.+-]+$"},"to":{"title":"a semantic version","type":"string","maxLength":256,"pattern":"^[0-9A-Za-z.+-]+$","description":"The version that is released."}}},"tag":{"$ref":"#/$defs/tagName","description":"The tag that is made."},"owners":{"$ref":"#/$defs/text","description":"Who is asked, where the train does not say: the owners of everything in CODEOWNERS."},"alsoPlanned":{"description":"Releases under way that had planned the same tag when this one was planned; absent where none had.","type":"array","minItems":1,"maxItems":10,"items":{"$ref":"#/$defs/release","description":"The id of a release."}}}}},"tierRepositories":{"description":"The repositories that only test.","type":"array","maxItems":500,"items":{"type":"object","additionalProperties":false,"required":["name","identity","branch","head"],"properties":{"name":{"$ref":"#/$defs/repository","description":"The repository."},"identity":{"title":"GitHub's permanent id","type":"string","minLength":1,"maxLength":100,"description":"GitHub's permanent id of the repository."},"branch":{"$ref":"#/$defs/branch","description":"The branch on which its tiers run."},"head":{"$ref":"#/$defs/sha","description":"Its commit when planned."}}}},"candidate":{"$ref":"#/$defs/candidate","description":"The current candidate; absent before the first freeze."},"candidates":{"description":"Every candidate so far.","type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["number","digest"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Its digest."},"void":{"$ref":"#/$defs/text","description":"Why it can no longer ship; absent where it can."}}}},"tasks":{"description":"The tasks of the release, in short; scope.json has them whole.","type":"array","maxItems":2000,"items":{"description":"One task that belongs to the release.","type":"object","additionalProperties":false,"required":["id","repository","source","state","needs"],"properties":{"id":{"$ref":"#/$defs/taskId","description":"The id of the task."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"source":{"$ref":"#/$defs/taskSource","description":"Where it was found."},"state":{"$ref":"#/$defs/taskState","description":"How far it is."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release."},"commit":{"$ref":"#/$defs/sha","description":"The commit by which it came onto the RC branch."},"needs":{"$ref":"#/$defs/taskIds","description":"Tasks that it needs."},"unclear":{"title":"text of at most 60 characters","description":"What its description says that it depends on and nobody can tell.","type":"string","minLength":1,"maxLength":60},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request.","type":"integer","minimum":1,"maximum":9007199254740991},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue.","type":"integer","minimum":1,"maximum":9007199254740991},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from."},"deferred":{"description":"Present where the release leaves it out.","const":true},"late":{"description":"Present where it was found after the first candidate was frozen, and nobody has taken it in by name.","const":true},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the first candidate that holds it.","type":"integer","minimum":1,"maximum":100000}}}},"prepared":{"description":"The commits that prepared versions on RC branches.","type":"array","maxItems":10000,"items":{"description":"One repository's.","type":"object","additionalProperties":false,"required":["repository","commit"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository."},"commit":{"$ref":"#/$defs/sha","description":"The commit."}}}},"tracked":{"description":"An issue that says what is in the way may be open: something was in the way once, and since the release ended nobody has seen the issue closed.","const":true},"messages":{"description":"What somebody is still to be told.","type":"array","maxItems":10000,"items":{"description":"One message of a hook.","type":"object","additionalProperties":false,"required":["id","to","event","hook","phase","at"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"Unique in the release, so that whoever hears it twice knows."},"to":{"$ref":"#/$defs/repository","description":"The repository that is told."},"event":{"title":"an event type such as release.validation-started","type":"string","maxLength":100,"pattern":"^[a-z][a-z0-9._-]{0,99}$","description":"The event_type of the repository_dispatch."},"hook":{"title":"enter-<phase>, leave-<phase> or fix-requested","type":"string","maxLength":32,"pattern":"^(?:(?:enter|leave)-(?:planning|development|staging|validation|ship)|fix-requested)$","description":"The hook that asks for it, or that a fix is asked for."},"phase":{"$ref":"#/$defs/phase","description":"The phase that was entered or left, or in which a fix is asked for."},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate at that time.","type":"integer","minimum":1,"maximum":100000},"at":{"$ref":"#/$defs/instant","description":"When it was recorded, in milliseconds since 1970."},"body":{"title":"a mapping of at most 20 keys","description":"What is told besides.","type":"object","maxProperties":20,"propertyNames":{"title":"a key of at most 64 characters","maxLength":64},"additionalProperties":{"$ref":"#/$defs/json","description":"The value of this key."}}}}},"fixes":{"description":"The fixes that were asked for, in the order of time; grow-only.","type":"array","maxItems":50,"items":{"description":"One request to the agent that fixes.","type":"object","additionalProperties":false,"required":["id","tier","place","key","candidate","signature","at","dueAt"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"Unique in the release; the message that asks for it has the same."},"tier":{"$ref":"#/$defs/tierName","description":"The tier that was lost."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"place":{"$ref":"#/$defs/repository","description":"The repository where the tier runs."},"key":{"$ref":"#/$defs/digest","description":"The key of the evidence that was lost."},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate on which it was lost.","type":"integer","minimum":1,"maximum":100000},"signature":{"$ref":"#/$defs/digest","description":"Names the failure: the tier, its place and what failed there."},"at":{"$ref":"#/$defs/instant","description":"When it was asked for, in milliseconds since 1970."},"dueAt":{"$ref":"#/$defs/instant","description":"When nobody waits for it any more, in milliseconds since 1970."}}}},"evidence":{"description":"Every judged attempt so far; the files are evidence/<key>.json.","type":"array","maxItems":10000,"items":{"type":"object","additionalProperties":false,"required":["key","tier","candidate","attempt","conclusion","rule","digest"],"properties":{"key":{"$ref":"#/$defs/digest","description":"What the evidence depends on."},"tier":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate it was first judged for.","type":"integer","minimum":1,"maximum":100000},"attempt":{"title":"a whole number from 1 to 1000","description":"The attempt at this key, from 1.","type":"integer","minimum":1,"maximum":1000},"conclusion":{"$ref":"#/$defs/conclusion","description":"What the attempt was worth."},"rule":{"$ref":"#/$defs/rule","description":"The rule that decided."},"said":{"title":"text of at most 300 characters","description":"GitHub's own words where it refused to start the run, or where a run that was lost is to be read.","type":"string","maxLength":300},"failure":{"description":"What failed, where it was judged and lost.","type":"object","additionalProperties":false,"required":["signature","failing"],"properties":{"signature":{"$ref":"#/$defs/digest","description":"Names the failure: the tier, its place and what failed there."},"failing":{"description":"Names of tests, jobs or checks, as the program under test gave them: as many as 1,500 bytes hold; none once the tier has failed again there.","type":"array","maxItems":20,"items":{"title":"text of at most 300 characters","type":"string","maxLength":300}},"run":{"description":"The run that failed.","type":"object","additionalProperties":false,"required":["id","url"],"properties":{"id":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the run.","type":"integer","minimum":1,"maximum":9007199254740991},"url":{"title":"text of at most 1000 characters","description":"The page of the run.","type":"string","maxLength":1000},"job":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the job that lost it.","type":"integer","minimum":1,"maximum":9007199254740991}}},"lines":{"description":"What the log of that job ended with, oldest first: words of the program under test. Absent: not looked for; empty: none, or of an earlier candidate.","type":"array","maxItems":20,"items":{"title":"text of at most 200 characters","type":"string","maxLength":200}}}},"at":{"$ref":"#/$defs/instant","description":"When it was recorded, in milliseconds since 1970; absent where an earlier kit did."},"soakedAt":{"$ref":"#/$defs/instant","description":"When a passed tier with a soak counts, in milliseconds since 1970."},"digest":{"$ref":"#/$defs/digest","description":"The SHA-256 of the evidence file."}}}},"requests":{"description":"Messages whose answers are awaited.","type":"array","maxItems":10000,"items":{"$ref":"#/$defs/request","description":"One message."}},"hops":{"description":"Every time a branch was set to a candidate, oldest first.","type":"array","maxItems":10000,"items":{"description":"One hop of one repository.","type":"object","additionalProperties":false,"required":["to","repository","candidate","at","moved"],"properties":{"to":{"title":"staging or production","description":"Where to.","enum":["staging","production"]},"repository":{"$ref":"#/$defs/repository","description":"The repository."},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"at":{"$ref":"#/$defs/instant","description":"When it was recorded, in milliseconds since 1970."},"moved":{"description":"Whether what follows is started by this hop, so that nothing earlier counts.","type":"boolean"},"from":{"$ref":"#/$defs/sha","description":"The commit of the branch before, which undo goes back to; absent where there was none."},"head":{"$ref":"#/$defs/sha","description":"The commit of the branch after; absent where only a tag moved."},"tagged":{"description":"The release's tag was on the candidate before this hop; absent where it was not.","const":true}}}},"pivot":{"$ref":"#/$defs/instant","description":"The moment just before the first production branch moves, in milliseconds since 1970."},"directiveChanges":{"description":"How much is required, where tasks changed it and no ask did; the newest, oldest first.","type":"array","maxItems":50,"items":{"description":"One change.","type":"object","additionalProperties":false,"required":["at","from","to","tasks"],"properties":{"at":{"$ref":"#/$defs/instant","description":"When it was seen, in milliseconds since 1970."},"from":{"$ref":"#/$defs/directive","description":"How much was required before."},"to":{"$ref":"#/$defs/directive","description":"How much is required since."},"tasks":{"description":"The tasks that ask for more than before, or no longer do.","type":"array","maxItems":10,"items":{"$ref":"#/$defs/taskId","description":"The id of a task."}}}}},"trains":{"description":"What became of every train that was to be pinned anew, oldest first.","type":"array","maxItems":1000,"items":{"title":"a train that was pinned or refused","description":"One of them.","type":"object","required":["is"],"discriminator":{"propertyName":"is"},"oneOf":[{"$ref":"#/$defs/pinnedTrain"},{"$ref":"#/$defs/refusedTrain"}]}},"skipped":{"description":"What a shipped release did not require and a stricter directive would have: codes of requirements.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/code","description":"The code of a requirement."}},"unrestored":{"description":"Of a release that was given up: every staging branch that it moved and did not put back, because somebody else moved it meanwhile.","type":"array","maxItems":500,"items":{"description":"One of them.","type":"object","additionalProperties":false,"required":["repository"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository."},"head":{"$ref":"#/$defs/sha","description":"Where the branch was left; absent where it is gone."}}}},"beyond":{"description":"Of a release that has shipped: every production branch that held others' commits on top of the candidate then, and another tree. Empty where none did; absent where an earlier kit did not look.","type":"array","maxItems":500,"items":{"description":"One of them.","type":"object","additionalProperties":false,"required":["repository","head"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository."},"head":{"$ref":"#/$defs/sha","description":"Where production was."}}}},"byRest":{"description":"Where REST moved refs one after the other, because GitHub refused the mutation updateRefs there. Absent where it never had to.","type":"object","additionalProperties":false,"required":["since","why","repositories"],"properties":{"since":{"$ref":"#/$defs/instant","description":"When it first had to."},"why":{"title":"text of at most 300 printable characters","description":"GitHub's words against updateRefs, the first time, in one line.","type":"string","maxLength":300,"pattern":"^[ -~]*$"},"repositories":{"description":"In which.","type":"array","maxItems":500,"items":{"$ref":"#/$defs/repository","description":"One repository."}}}},"attention":{"description":"What waits, for whom and since when.","type":"array","maxItems":2000,"items":{"type":"object","additionalProperties":false,"required":["code","is","reason","since"],"properties":{"code":{"$ref":"#/$defs/code","description":"The requirement that waits or was lost."},"is":{"description":"Waiting for someone or something, or lost.","enum":["waiting","lost"]},"reason":{"title":"text of at most 4,000 characters","type":"string","minLength":1,"maxLength":4000,"description":"What is missing, in words."},"on":{"$ref":"#/$defs/text","description":"Who or what is waited for."},"since":{"$ref":"#/$defs/instant","description":"Since when, in milliseconds since 1970."},"until":{"$ref":"#/$defs/instant","description":"Until when, in milliseconds since 1970."},"answerBy":{"$ref":"#/$defs/instant","description":"When whoever is asked should have answered, in milliseconds since 1970; later it is overdue."},"overdue":{"description":"Nobody has answered by then.","const":true},"command":{"$ref":"#/$defs/command","description":"The command that answers it."}}}}},"$defs":{"repository":{"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},"sha":{"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"},"digest":{"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"},"release":{"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},"tierName":{"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},"tagName":{"title":"a tag name","type":"string","maxLength":356,"pattern":"^[0-9A-Za-z._/@+-]+$"},"branch":{"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"},"directive":{"title":"one of quick, auto, careful","enum":["quick","auto","careful"]},"phase":{"title":"a phase","enum":["planning","development","staging","validation","ship"]},"login":{"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},"account":{"title":"the number of a GitHub account","type":"integer","minimum":1,"maximum":9007199254740991},"instant":{"title":"an instant in milliseconds since 1970","type":"integer","minimum":0,"maximum":9007199254740991},"eventId":{"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},"code":{"title":"a code","type":"string","maxLength":200,"pattern":"^[A-Za-z][A-Za-z0-9_:./-]{0,199}$"},"command":{"title":"one command line of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000},"text":{"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000},"title":{"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200},"json":{"title":"a JSON value: texts of at most 4,000 characters, lists of at most 500 values, mappings of at most 1,000 keys","type":["object","array","string","number","boolean","null"],"maxLength":4000,"maxItems":500,"items":{"$ref":"#/$defs/json"},"maxProperties":1000,"propertyNames":{"title":"a key of at most 200 characters","maxLength":200},"additionalProperties":{"$ref":"#/$defs/json"}},"actor":{"description":"Someone who asked something.","type":"object","additionalProperties":false,"required":["login","kind"],"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."},"kind":{"description":"A human may approve; an agent and ci may not.","enum":["human","agent","ci"]},"id":{"$ref":"#/$defs/account","description":"GitHub's number of the account, which stays when the login changes."}}},"taskId":{"title":"the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},"taskIds":{"title":"a list of at most 100 ids of tasks","type":"array","maxItems":100,"items":{"$ref":"#/$defs/taskId","description":"The id of a task."}},"taskSource":{"title":"one of pull-request, milestone, event, release","enum":["pull-request","milestone","event","release"]},"taskState":{"title":"one of open, merged, closed","enum":["open","merged","closed"]},"gitBranch":{"title":"a branch name of at most 255 visible characters","type":"string","minLength":1,"maxLength":255},"toldTask":{"title":"a task","type":"object","additionalProperties":false,"required":["id","repository","state"],"properties":{"id":{"$ref":"#/$defs/taskId","description":"The id of the task, unique in the release; owner/name#12 is the issue or pull request of that number."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"state":{"$ref":"#/$defs/taskState","description":"How far it is."},"title":{"$ref":"#/$defs/title","description":"Its title."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/branch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."},"needs":{"$ref":"#/$defs/taskIds","description":"Tasks that it needs."}}},"heads":{"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}},"conclusion":{"title":"one of passed, failed, errored","enum":["passed","failed","errored"]},"rule":{"title":"the name of the rule that decided","type":"string","minLength":1,"maxLength":200},"request":{"description":"A message that Convoy sent and whose answer it awaits.","type":"object","additionalProperties":false,"required":["id","key","tier","to","branch","workflow","candidate","attempt","sentAt","dueAt","sends"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"Unique in the release; the run that answers carries it."},"key":{"$ref":"#/$defs/digest","description":"The key of the evidence that the answer becomes."},"tier":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"to":{"$ref":"#/$defs/repository","description":"The repository where the run is started."},"branch":{"$ref":"#/$defs/branch","description":"The branch it runs on."},"workflow":{"title":"the name of a workflow file without its folder, or nothing","description":"The workflow file that runs; empty where the answer is the commit's own checks.","type":"string","maxLength":104,"pattern":"^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$"},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"attempt":{"title":"a whole number from 1 to 1000","description":"The attempt at this key, from 1.","type":"integer","minimum":1,"maximum":1000},"sentAt":{"$ref":"#/$defs/instant","description":"When it was sent, in milliseconds since 1970."},"dueAt":{"$ref":"#/$defs/instant","description":"When it is errored without an answer, in milliseconds since 1970."},"sends":{"title":"a whole number from 0 to 1000","description":"How often it was sent.","type":"integer","minimum":0,"maximum":1000},"run":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the run that answers it, once known.","type":"integer","minimum":1,"maximum":9007199254740991},"head":{"$ref":"#/$defs/sha","description":"The commit that it is to run on."}}},"candidate":{"description":"A numbered, frozen set of commits.","type":"object","additionalProperties":false,"required":["number","digest","heads","tierHeads"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate, from 1.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Names the candidate: SHA-256 over release id, heads and tier heads."},"heads":{"$ref":"#/$defs/heads","description":"The commit of every repository."},"tierHeads":{"$ref":"#/$defs/heads","description":"The commits of the repositories that test it."}}},"ReleaseTask":{"description":"A task that belongs to a release.","type":"object","additionalProperties":false,"required":["id","repository","source","state","needs"],"properties":{"id":{"$ref":"#/$defs/taskId","description":"The id of the task, unique in the release: owner/name#12 for an issue or a pull request, else the one that its owner told."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"source":{"$ref":"#/$defs/taskSource","description":"Where it was found."},"state":{"$ref":"#/$defs/taskState","description":"How far it is."},"title":{"$ref":"#/$defs/title","description":"Its title."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/gitBranch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."},"commit":{"$ref":"#/$defs/sha","description":"The commit by which it came onto the RC branch."},"needs":{"$ref":"#/$defs/taskIds","description":"Tasks that it needs."},"unclear":{"title":"text of at most 60 characters","description":"What its description says that it depends on and nobody can tell.","type":"string","minLength":1,"maxLength":60},"from":{"$ref":"#/$defs/release","description":"The release that deferred it."},"deferred":{"description":"Present where the release leaves it out.","const":true}}},"CrossRepoDependency":{"description":"A change that needs another one in another repository.","type":"object","additionalProperties":false,"required":["from","to","kind","source"],"properties":{"from":{"$ref":"#/$defs/repository","description":"The repository whose change depends."},"to":{"$ref":"#/$defs/repository","description":"The repository whose change is needed."},"kind":{"description":"Built in, called at run time, or an agreed contract.","enum":["build","runtime","contract"]},"source":{"description":"Who said so: the train, a task, or a person.","enum":["train","task","person"]}}},"planAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","directive"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"plan"},"directive":{"$ref":"#/$defs/directive","description":"How much is required."},"title":{"$ref":"#/$defs/title","description":"The title of the release."},"heads":{"$ref":"#/$defs/heads","description":"Commits to plan instead of the newest of the source branches."}}},"updateAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","directive"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"update"},"directive":{"$ref":"#/$defs/directive","description":"How much is required from now on."}}},"pinnedTrain":{"type":"object","additionalProperties":false,"required":["ask","commit","at","is","digest","loosens","voids"],"properties":{"ask":{"$ref":"#/$defs/eventId","description":"The ask that named it, by its id."},"commit":{"$ref":"#/$defs/sha","description":"The commit of the control repository that held it."},"at":{"$ref":"#/$defs/instant","description":"When it was pinned, in milliseconds since 1970."},"is":{"description":"What became of it.","const":"pinned"},"digest":{"$ref":"#/$defs/digest","description":"The SHA-256 of its text."},"loosens":{"description":"Keys of the train by which less is required than before, or something else that cannot be compared.","type":"array","maxItems":10000,"items":{"title":"a key of a train","description":"One key, such as approvals.quorum or tiers.tier2c.soak.","type":"string","minLength":1,"maxLength":300}},"tags":{"description":"Repositories that get another version or tag with it; absent where none does.","type":"array","minItems":1,"maxItems":1000,"items":{"description":"One repository.","type":"object","additionalProperties":false,"required":["repository","from","to"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository that is tagged."},"from":{"$ref":"#/$defs/tagName","description":"The tag that it was to get."},"to":{"$ref":"#/$defs/tagName","description":"The tag that it gets."}}}},"voids":{"description":"What stopped holding with it.","type":"object","additionalProperties":false,"required":["asks","evidence"],"properties":{"asks":{"description":"Approvals, rejections and waivers that no longer count, by their ids; and those that did not count, would under this train, and were never meant for it.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/eventId","description":"The id of an ask."}},"evidence":{"description":"Tiers that had passed on the candidate and are judged again, or not asked for any more.","type":"array","maxItems":10000,"items":{"description":"One tier in one place.","type":"object","additionalProperties":false,"required":["tier"],"properties":{"tier":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier."}}}}}}}},"refusedTrain":{"type":"object","additionalProperties":false,"required":["ask","commit","at","is","problems"],"properties":{"ask":{"$ref":"#/$defs/eventId","description":"The ask that named it, by its id."},"commit":{"$ref":"#/$defs/sha","description":"The commit of the control repository that the ask named."},"at":{"$ref":"#/$defs/instant","description":"When it was refused, in milliseconds since 1970."},"is":{"description":"What became of it.","const":"refused"},"problems":{"description":"Why, all at once, the first twenty; of all but the newest that was refused the first alone.","type":"array","minItems":1,"maxItems":20,"items":{"description":"One problem.","type":"object","additionalProperties":false,"required":["code","message","remedy"],"properties":{"code":{"title":"a code","description":"Its code.","type":"string","maxLength":100,"pattern":"^[A-Z][A-Z0-9_]*$"},"message":{"title":"a text","description":"What was expected and found.","type":"string","maxLength":500},"remedy":{"title":"a text","description":"What to do.","type":"string","maxLength":500}}}}}},"retrainAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","commit"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"retrain"},"commit":{"$ref":"#/$defs/sha","description":"The commit of the control repository whose train is to be pinned."}}},"taskAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","task"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"task"},"task":{"$ref":"#/$defs/toldTask","description":"What is told of the task."}}},"deferAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","what"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"defer"},"what":{"$ref":"#/$defs/taskId","description":"The id of a task, or a repository for all of its tasks."}}},"readmitAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","what"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"readmit"},"what":{"$ref":"#/$defs/taskId","description":"The id of a task, or a repository for all of its tasks."}}},"approveAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","gate","digest","policy"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"approve"},"gate":{"$ref":"#/$defs/phase","description":"The gate that is approved."},"digest":{"$ref":"#/$defs/digest","description":"The candidate, or the plan before there is one."},"policy":{"$ref":"#/$defs/digest","description":"The policy under which it is approved."}}},"rejectAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","gate","digest","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"reject"},"gate":{"$ref":"#/$defs/phase","description":"The gate that is rejected."},"digest":{"$ref":"#/$defs/digest","description":"The candidate, or the plan before there is one."},"why":{"$ref":"#/$defs/text","description":"Why it is rejected."}}},"waiveAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","code","digest","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"waive"},"code":{"$ref":"#/$defs/code","description":"The requirement that is excepted."},"digest":{"$ref":"#/$defs/digest","description":"The candidate it is about."},"why":{"$ref":"#/$defs/text","description":"Why it is excepted."}}},"breakGlassAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","digest","policy","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"break-glass"},"digest":{"$ref":"#/$defs/digest","description":"The candidate it is about."},"policy":{"$ref":"#/$defs/digest","description":"The policy under which it is asked."},"why":{"$ref":"#/$defs/text","description":"Why the quorum cannot be waited for."}}},"freezeAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","after"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"freeze"},"after":{"title":"a whole number from 0 to 100000","description":"The number of the candidate after which the next is frozen; 0 before the first.","type":"integer","minimum":0,"maximum":100000},"of":{"$ref":"#/$defs/digest","description":"The digest of what the RC branches held when it was recorded: where the candidate that it follows has this digest, there was nothing to freeze."}}},"holdAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"hold"},"why":{"$ref":"#/$defs/text","description":"Why the release is stopped."}}},"resumeAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","hold"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"resume"},"hold":{"$ref":"#/$defs/eventId","description":"The id of the ask by which it was held or rejected."}}},"retryAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","tier","digest"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"retry"},"tier":{"$ref":"#/$defs/tierName","description":"The tier that is tried again."},"digest":{"$ref":"#/$defs/digest","description":"The candidate it is tried on."}}},"abortAsk":{"type":"object","additionalProperties":false,"required":["id","at","by","type","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"abort"},"why":{"$ref":"#/$defs/text","description":"Why the release is given up."}}}}};
const schema32 = {"title":"a release id of at most 64 letters, digits, \".\", \"_\" and \"-\", such as \"2026.11\"","type":"string","maxLength":64,"pattern":"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"};
const schema33 = {"title":"an instant in milliseconds since 1970","type":"integer","minimum":0,"maximum":9007199254740991};
const schema34 = {"title":"the number of a GitHub account","type":"integer","minimum":1,"maximum":9007199254740991};
const schema35 = {"title":"a phase","enum":["planning","development","staging","validation","ship"]};
const schema46 = {"title":"a repository as owner/name, such as acme/api","type":"string","maxLength":140,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"};
const schema67 = {"title":"a branch name of ASCII letters, digits and . _ / @ + # -","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z._/@+#{}-]+$"};
const schema47 = {"title":"a full commit of 40 hexadecimal digits in lower case","type":"string","maxLength":40,"pattern":"^[0-9a-f]{40}$"};
const schema141 = {"title":"a tag name","type":"string","maxLength":356,"pattern":"^[0-9A-Za-z._/@+-]+$"};
const schema96 = {"title":"text of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
const schema42 = {"title":"a SHA-256 of 64 hexadecimal digits in lower case","type":"string","maxLength":64,"pattern":"^[0-9a-f]{64}$"};
const schema63 = {"title":"the id of a task, at most 200 letters, digits and . _ : / # -, such as acme/api#12","type":"string","maxLength":200,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"};
const schema153 = {"title":"one of pull-request, milestone, event, release","enum":["pull-request","milestone","event","release"]};
const schema65 = {"title":"one of open, merged, closed","enum":["open","merged","closed"]};
const schema43 = {"title":"one of quick, auto, careful","enum":["quick","auto","careful"]};
const schema44 = {"title":"text of at most 200 characters","type":"string","minLength":1,"maxLength":200};
const schema37 = {"title":"an id of at most 128 letters, digits, \".\", \"_\", \":\" and \"-\"","type":"string","maxLength":128,"pattern":"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"};
const schema130 = {"title":"a tier name in lower case, such as tier2a","type":"string","maxLength":32,"pattern":"^(?!constructor$)[a-z][a-z0-9-]{0,31}$"};
const schema176 = {"title":"one of passed, failed, errored","enum":["passed","failed","errored"]};
const schema177 = {"title":"the name of the rule that decided","type":"string","minLength":1,"maxLength":200};
const schema101 = {"title":"a code","type":"string","maxLength":200,"pattern":"^[A-Za-z][A-Za-z0-9_:./-]{0,199}$"};
const schema228 = {"title":"one command line of at most 1,000 characters","type":"string","minLength":1,"maxLength":1000};
const func1 = Object.prototype.hasOwnProperty;
const func2 = countCodePoints
const pattern4 = new RegExp("^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$", "u");
const pattern5 = new RegExp("^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?)?$", "u");
const pattern6 = new RegExp("^(?:[0-9a-f]{64})?$", "u");
const pattern7 = new RegExp("^(?:[0-9a-f]{40})?$", "u");
const pattern11 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$", "u");
const pattern22 = new RegExp("^[0-9A-Za-z._/@+#{}-]+$", "u");
const pattern12 = new RegExp("^[0-9a-f]{40}$", "u");
const pattern67 = new RegExp("^[0-9A-Za-z.+-]+$", "u");
const pattern69 = new RegExp("^[0-9A-Za-z._/@+-]+$", "u");
const pattern10 = new RegExp("^[0-9a-f]{64}$", "u");
const pattern20 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$", "u");
const pattern8 = new RegExp("^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$", "u");
const pattern83 = new RegExp("^[a-z][a-z0-9._-]{0,99}$", "u");
const pattern84 = new RegExp("^(?:(?:enter|leave)-(?:planning|development|staging|validation|ship)|fix-requested)$", "u");
const pattern55 = new RegExp("^(?!constructor$)[a-z][a-z0-9-]{0,31}$", "u");
const pattern39 = new RegExp("^[A-Za-z][A-Za-z0-9_:./-]{0,199}$", "u");
const pattern125 = new RegExp("^[ -~]*$", "u");
const schema36 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","directive"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"plan"},"directive":{"$ref":"#/$defs/directive","description":"How much is required."},"title":{"$ref":"#/$defs/title","description":"The title of the release."},"heads":{"$ref":"#/$defs/heads","description":"Commits to plan instead of the newest of the source branches."}}};
const schema39 = {"description":"Someone who asked something.","type":"object","additionalProperties":false,"required":["login","kind"],"properties":{"login":{"$ref":"#/$defs/login","description":"The GitHub login."},"kind":{"description":"A human may approve; an agent and ci may not.","enum":["human","agent","ci"]},"id":{"$ref":"#/$defs/account","description":"GitHub's number of the account, which stays when the login changes."}}};
const schema40 = {"title":"a GitHub login","type":"string","maxLength":105,"pattern":"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"};
const pattern9 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$", "u");
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
if(data.login === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "login"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},schema:schema39.required,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "login") || (key0 === "kind")) || (key0 === "id"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.login !== undefined){
let data0 = data.login;
if(typeof data0 === "string"){
if(func2(data0) > 105){
const err3 = {instancePath:instancePath+"/login",schemaPath:"#/$defs/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema40,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern9.test(data0)){
const err4 = {instancePath:instancePath+"/login",schemaPath:"#/$defs/login/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?$",parentSchema:schema40,data:data0};
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
const err5 = {instancePath:instancePath+"/login",schemaPath:"#/$defs/login/type",keyword:"type",params:{type: "string"},schema:schema40.type,parentSchema:schema40,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(!(((data1 === "human") || (data1 === "agent")) || (data1 === "ci"))){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema39.properties.kind.enum},schema:schema39.properties.kind.enum,parentSchema:schema39.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
let data2 = data.id;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "integer"},schema:schema34.type,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/account/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema34,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/account/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema34,data:data2};
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
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema39.type,parentSchema:schema39,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema45 = {"type":"object","maxProperties":1000,"title":"one commit per repository","propertyNames":{"$ref":"#/$defs/repository"},"additionalProperties":{"$ref":"#/$defs/sha","description":"The commit of this repository."}};
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
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1000},schema:1000,parentSchema:schema45,data};
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
const err1 = {instancePath,schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern11.test(key0)){
const err2 = {instancePath,schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:key0,propertyName:key0};
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
const err3 = {instancePath,schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:key0,propertyName:key0};
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
const err4 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema45.propertyNames,parentSchema:schema45,data};
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
const err5 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!pattern12.test(data0)){
const err6 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data0};
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
const err7 = {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data0};
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
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema45.type,parentSchema:schema45,data};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.directive === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "directive"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "directive")) || (key0 === "title")) || (key0 === "heads"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("plan" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "plan"},schema:"plan",parentSchema:schema36.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.directive !== undefined){
let data5 = data.directive;
if(!(((data5 === "quick") || (data5 === "auto")) || (data5 === "careful"))){
const err16 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema43.enum},schema:schema43.enum,parentSchema:schema43,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.title !== undefined){
let data6 = data.title;
if(typeof data6 === "string"){
if(func2(data6) > 200){
const err17 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func2(data6) < 1){
const err18 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema44,data:data6};
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
const err19 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.heads !== undefined){
if(!(validate24(data.heads, {instancePath:instancePath+"/heads",parentData:data,parentDataProperty:"heads",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema48 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","directive"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"update"},"directive":{"$ref":"#/$defs/directive","description":"How much is required from now on."}}};
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.directive === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "directive"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "directive"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema48,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("update" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "update"},schema:"update",parentSchema:schema48.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.directive !== undefined){
let data5 = data.directive;
if(!(((data5 === "quick") || (data5 === "auto")) || (data5 === "careful"))){
const err16 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema43.enum},schema:schema43.enum,parentSchema:schema43,data:data5};
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
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema48.type,parentSchema:schema48,data};
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
const schema53 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","commit"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"retrain"},"commit":{"$ref":"#/$defs/sha","description":"The commit of the control repository whose train is to be pinned."}}};
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.commit === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commit"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "commit"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema53,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("retrain" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "retrain"},schema:"retrain",parentSchema:schema53.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.commit !== undefined){
let data5 = data.commit;
if(typeof data5 === "string"){
if(func2(data5) > 40){
const err16 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern12.test(data5)){
const err17 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema58 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","task"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"task"},"task":{"$ref":"#/$defs/toldTask","description":"What is told of the task."}}};
const schema62 = {"title":"a task","type":"object","additionalProperties":false,"required":["id","repository","state"],"properties":{"id":{"$ref":"#/$defs/taskId","description":"The id of the task, unique in the release; owner/name#12 is the issue or pull request of that number."},"repository":{"$ref":"#/$defs/repository","description":"The repository in which the task is done."},"state":{"$ref":"#/$defs/taskState","description":"How far it is."},"title":{"$ref":"#/$defs/title","description":"Its title."},"issue":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its issue in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"branch":{"$ref":"#/$defs/branch","description":"The branch on which it is done."},"pullRequest":{"title":"a whole number from 1 to 9007199254740991","description":"The number of its pull request in that repository.","type":"integer","minimum":1,"maximum":9007199254740991},"sprint":{"$ref":"#/$defs/title","description":"The sprint it was planned for."},"externalId":{"$ref":"#/$defs/title","description":"Its id in the system it came from, such as a TaskEntity of agent-core."},"directive":{"$ref":"#/$defs/directive","description":"How much this task asks of the release; the strictest in scope wins."},"needs":{"$ref":"#/$defs/taskIds","description":"Tasks that it needs."}}};
const schema71 = {"title":"a list of at most 100 ids of tasks","type":"array","maxItems":100,"items":{"$ref":"#/$defs/taskId","description":"The id of a task."}};
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
if(Array.isArray(data)){
if(data.length > 100){
const err0 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 100},schema:100,parentSchema:schema71,data};
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
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema63,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!pattern20.test(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema63,data:data0};
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
const err3 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema63.type,parentSchema:schema63,data:data0};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},schema:schema71.type,parentSchema:schema71,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}
validate33.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.repository === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repository"},schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.state === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "state"},schema:schema62.required,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema62.properties, key0))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema62,data};
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
if(func2(data0) > 200){
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema63,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern20.test(data0)){
const err5 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema63,data:data0};
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
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema63.type,parentSchema:schema63,data:data0};
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
if(func2(data1) > 140){
const err7 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern11.test(data1)){
const err8 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data1};
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
const err9 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data1};
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
const err10 = {instancePath:instancePath+"/state",schemaPath:"#/$defs/taskState/enum",keyword:"enum",params:{allowedValues: schema65.enum},schema:schema65.enum,parentSchema:schema65,data:data2};
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
if(func2(data3) > 200){
const err11 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func2(data3) < 1){
const err12 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema44,data:data3};
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
const err13 = {instancePath:instancePath+"/title",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data3};
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
const err14 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/type",keyword:"type",params:{type: "integer"},schema:schema62.properties.issue.type,parentSchema:schema62.properties.issue,data:data4};
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
const err15 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema62.properties.issue,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/issue",schemaPath:"#/properties/issue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema62.properties.issue,data:data4};
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
if(func2(data5) > 200){
const err17 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema67,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern22.test(data5)){
const err18 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema67,data:data5};
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
const err19 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data5};
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
const err20 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/type",keyword:"type",params:{type: "integer"},schema:schema62.properties.pullRequest.type,parentSchema:schema62.properties.pullRequest,data:data6};
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
const err21 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema62.properties.pullRequest,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err22 = {instancePath:instancePath+"/pullRequest",schemaPath:"#/properties/pullRequest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema62.properties.pullRequest,data:data6};
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
if(func2(data7) > 200){
const err23 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema44,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(func2(data7) < 1){
const err24 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema44,data:data7};
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
const err25 = {instancePath:instancePath+"/sprint",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data7};
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
if(func2(data8) > 200){
const err26 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema44,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(func2(data8) < 1){
const err27 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema44,data:data8};
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
const err28 = {instancePath:instancePath+"/externalId",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data8};
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
const err29 = {instancePath:instancePath+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema43.enum},schema:schema43.enum,parentSchema:schema43,data:data9};
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
if(!(validate33(data.needs, {instancePath:instancePath+"/needs",parentData:data,parentDataProperty:"needs",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate33.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema62.type,parentSchema:schema62,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.task === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "task"},schema:schema58.required,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "task"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema58,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("task" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "task"},schema:"task",parentSchema:schema58.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.task !== undefined){
if(!(validate32(data.task, {instancePath:instancePath+"/task",parentData:data,parentDataProperty:"task",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema58.type,parentSchema:schema58,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}
validate30.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema73 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","what"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"defer"},"what":{"$ref":"#/$defs/taskId","description":"The id of a task, or a repository for all of its tasks."}}};
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.what === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "what"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "what"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema73,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("defer" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "defer"},schema:"defer",parentSchema:schema73.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.what !== undefined){
let data5 = data.what;
if(typeof data5 === "string"){
if(func2(data5) > 200){
const err16 = {instancePath:instancePath+"/what",schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema63,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern20.test(data5)){
const err17 = {instancePath:instancePath+"/what",schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema63,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/what",schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema63.type,parentSchema:schema63,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema78 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","what"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"readmit"},"what":{"$ref":"#/$defs/taskId","description":"The id of a task, or a repository for all of its tasks."}}};
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
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.what === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "what"},schema:schema78.required,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "what"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema78,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("readmit" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "readmit"},schema:"readmit",parentSchema:schema78.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.what !== undefined){
let data5 = data.what;
if(typeof data5 === "string"){
if(func2(data5) > 200){
const err16 = {instancePath:instancePath+"/what",schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema63,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern20.test(data5)){
const err17 = {instancePath:instancePath+"/what",schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema63,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/what",schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema63.type,parentSchema:schema63,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema78.type,parentSchema:schema78,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema83 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","gate","digest","policy"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"approve"},"gate":{"$ref":"#/$defs/phase","description":"The gate that is approved."},"digest":{"$ref":"#/$defs/digest","description":"The candidate, or the plan before there is one."},"policy":{"$ref":"#/$defs/digest","description":"The policy under which it is approved."}}};
function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema83.required,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema83.required,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema83.required,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema83.required,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.gate === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gate"},schema:schema83.required,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.digest === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema83.required,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.policy === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"},schema:schema83.required,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "gate")) || (key0 === "digest")) || (key0 === "policy"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema83,data};
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
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern8.test(data0)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern10.test(data3)){
const err15 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err16 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("approve" !== data4){
const err17 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "approve"},schema:"approve",parentSchema:schema83.properties.type,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.gate !== undefined){
let data5 = data.gate;
if(!(((((data5 === "planning") || (data5 === "development")) || (data5 === "staging")) || (data5 === "validation")) || (data5 === "ship"))){
const err18 = {instancePath:instancePath+"/gate",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema35.enum},schema:schema35.enum,parentSchema:schema35,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.digest !== undefined){
let data6 = data.digest;
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err19 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern10.test(data6)){
const err20 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data6};
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
const err21 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.policy !== undefined){
let data7 = data.policy;
if(typeof data7 === "string"){
if(func2(data7) > 64){
const err22 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern10.test(data7)){
const err23 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data7};
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
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema83.type,parentSchema:schema83,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema90 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","gate","digest","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"reject"},"gate":{"$ref":"#/$defs/phase","description":"The gate that is rejected."},"digest":{"$ref":"#/$defs/digest","description":"The candidate, or the plan before there is one."},"why":{"$ref":"#/$defs/text","description":"Why it is rejected."}}};
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.gate === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gate"},schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.digest === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.why === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},schema:schema90.required,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "gate")) || (key0 === "digest")) || (key0 === "why"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema90,data};
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
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern8.test(data0)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern10.test(data3)){
const err15 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err16 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("reject" !== data4){
const err17 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "reject"},schema:"reject",parentSchema:schema90.properties.type,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.gate !== undefined){
let data5 = data.gate;
if(!(((((data5 === "planning") || (data5 === "development")) || (data5 === "staging")) || (data5 === "validation")) || (data5 === "ship"))){
const err18 = {instancePath:instancePath+"/gate",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema35.enum},schema:schema35.enum,parentSchema:schema35,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.digest !== undefined){
let data6 = data.digest;
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err19 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern10.test(data6)){
const err20 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data6};
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
const err21 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.why !== undefined){
let data7 = data.why;
if(typeof data7 === "string"){
if(func2(data7) > 1000){
const err22 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema96,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data7) < 1){
const err23 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data7};
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
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema90.type,parentSchema:schema90,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema97 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","code","digest","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"waive"},"code":{"$ref":"#/$defs/code","description":"The requirement that is excepted."},"digest":{"$ref":"#/$defs/digest","description":"The candidate it is about."},"why":{"$ref":"#/$defs/text","description":"Why it is excepted."}}};
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.code === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "code"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.digest === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.why === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},schema:schema97.required,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "code")) || (key0 === "digest")) || (key0 === "why"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema97,data};
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
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern8.test(data0)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern10.test(data3)){
const err15 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err16 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("waive" !== data4){
const err17 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "waive"},schema:"waive",parentSchema:schema97.properties.type,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.code !== undefined){
let data5 = data.code;
if(typeof data5 === "string"){
if(func2(data5) > 200){
const err18 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema101,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern39.test(data5)){
const err19 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_:./-]{0,199}$"},schema:"^[A-Za-z][A-Za-z0-9_:./-]{0,199}$",parentSchema:schema101,data:data5};
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
const err20 = {instancePath:instancePath+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},schema:schema101.type,parentSchema:schema101,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.digest !== undefined){
let data6 = data.digest;
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err21 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern10.test(data6)){
const err22 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data6};
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
const err23 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.why !== undefined){
let data7 = data.why;
if(typeof data7 === "string"){
if(func2(data7) > 1000){
const err24 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema96,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func2(data7) < 1){
const err25 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data7};
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
const err26 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data7};
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
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema97.type,parentSchema:schema97,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}
validate44.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema104 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","digest","policy","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"break-glass"},"digest":{"$ref":"#/$defs/digest","description":"The candidate it is about."},"policy":{"$ref":"#/$defs/digest","description":"The policy under which it is asked."},"why":{"$ref":"#/$defs/text","description":"Why the quorum cannot be waited for."}}};
function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.digest === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.policy === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "policy"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.why === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},schema:schema104.required,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "digest")) || (key0 === "policy")) || (key0 === "why"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema104,data};
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
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern8.test(data0)){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(!pattern10.test(data3)){
const err15 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err16 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("break-glass" !== data4){
const err17 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "break-glass"},schema:"break-glass",parentSchema:schema104.properties.type,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.digest !== undefined){
let data5 = data.digest;
if(typeof data5 === "string"){
if(func2(data5) > 64){
const err18 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern10.test(data5)){
const err19 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data5};
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
const err20 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.policy !== undefined){
let data6 = data.policy;
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err21 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern10.test(data6)){
const err22 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data6};
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
const err23 = {instancePath:instancePath+"/policy",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.why !== undefined){
let data7 = data.why;
if(typeof data7 === "string"){
if(func2(data7) > 1000){
const err24 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema96,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func2(data7) < 1){
const err25 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data7};
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
const err26 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data7};
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
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema104.type,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema111 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","after"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"freeze"},"after":{"title":"a whole number from 0 to 100000","description":"The number of the candidate after which the next is frozen; 0 before the first.","type":"integer","minimum":0,"maximum":100000},"of":{"$ref":"#/$defs/digest","description":"The digest of what the RC branches held when it was recorded: where the candidate that it follows has this digest, there was nothing to freeze."}}};
function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.after === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "after"},schema:schema111.required,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "after")) || (key0 === "of"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema111,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("freeze" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "freeze"},schema:"freeze",parentSchema:schema111.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.after !== undefined){
let data5 = data.after;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err16 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "integer"},schema:schema111.properties.after.type,parentSchema:schema111.properties.after,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
const err17 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema111.properties.after,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err18 = {instancePath:instancePath+"/after",schemaPath:"#/properties/after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema111.properties.after,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.of !== undefined){
let data6 = data.of;
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err19 = {instancePath:instancePath+"/of",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!pattern10.test(data6)){
const err20 = {instancePath:instancePath+"/of",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data6};
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
const err21 = {instancePath:instancePath+"/of",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data6};
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
const err22 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema111.type,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema116 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"hold"},"why":{"$ref":"#/$defs/text","description":"Why the release is stopped."}}};
function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate50.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema116.required,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema116.required,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema116.required,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema116.required,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.why === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},schema:schema116.required,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "why"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema116,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("hold" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "hold"},schema:"hold",parentSchema:schema116.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.why !== undefined){
let data5 = data.why;
if(typeof data5 === "string"){
if(func2(data5) > 1000){
const err16 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data5) < 1){
const err17 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema116.type,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}
validate50.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema121 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","hold"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"resume"},"hold":{"$ref":"#/$defs/eventId","description":"The id of the ask by which it was held or rejected."}}};
function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema121.required,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema121.required,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema121.required,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema121.required,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.hold === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hold"},schema:schema121.required,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "hold"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema121,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("resume" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "resume"},schema:"resume",parentSchema:schema121.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.hold !== undefined){
let data5 = data.hold;
if(typeof data5 === "string"){
if(func2(data5) > 128){
const err16 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!pattern8.test(data5)){
const err17 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/hold",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema121.type,parentSchema:schema121,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema126 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","tier","digest"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"retry"},"tier":{"$ref":"#/$defs/tierName","description":"The tier that is tried again."},"digest":{"$ref":"#/$defs/digest","description":"The candidate it is tried on."}}};
function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema126.required,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema126.required,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema126.required,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema126.required,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.tier === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tier"},schema:schema126.required,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.digest === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema126.required,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "tier")) || (key0 === "digest"))){
const err6 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern8.test(data0)){
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!pattern10.test(data3)){
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err15 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("retry" !== data4){
const err16 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "retry"},schema:"retry",parentSchema:schema126.properties.type,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.tier !== undefined){
let data5 = data.tier;
if(typeof data5 === "string"){
if(func2(data5) > 32){
const err17 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema130,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!pattern55.test(data5)){
const err18 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema130,data:data5};
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
const err19 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema130.type,parentSchema:schema130,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.digest !== undefined){
let data6 = data.digest;
if(typeof data6 === "string"){
if(func2(data6) > 64){
const err20 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!pattern10.test(data6)){
const err21 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data6};
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
const err22 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data6};
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
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema126.type,parentSchema:schema126,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema132 = {"type":"object","additionalProperties":false,"required":["id","at","by","type","why"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"The idempotency key of the event."},"at":{"$ref":"#/$defs/instant","description":"GitHub's time of admission, in milliseconds since 1970."},"by":{"$ref":"#/$defs/actor","description":"Who asked, as GitHub said."},"said":{"$ref":"#/$defs/digest","description":"The SHA-256 of what its sender said: the type, the candidate that was named, and the body; absent where an earlier kit recorded it."},"type":{"description":"What is asked.","const":"abort"},"why":{"$ref":"#/$defs/text","description":"Why the release is given up."}}};
function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.at === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.by === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "by"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.type === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.why === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "why"},schema:schema132.required,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "id") || (key0 === "at")) || (key0 === "by")) || (key0 === "said")) || (key0 === "type")) || (key0 === "why"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema132,data};
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
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.at !== undefined){
let data1 = data.at;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data1};
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
if(data.by !== undefined){
if(!(validate22(data.by, {instancePath:instancePath+"/by",parentData:data,parentDataProperty:"by",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate22.errors);
errors = vErrors.length;
}
}
if(data.said !== undefined){
let data3 = data.said;
if(typeof data3 === "string"){
if(func2(data3) > 64){
const err12 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern10.test(data3)){
const err13 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data3};
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
const err14 = {instancePath:instancePath+"/said",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.type !== undefined){
let data4 = data.type;
if("abort" !== data4){
const err15 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/const",keyword:"const",params:{allowedValue: "abort"},schema:"abort",parentSchema:schema132.properties.type,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.why !== undefined){
let data5 = data.why;
if(typeof data5 === "string"){
if(func2(data5) > 1000){
const err16 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(func2(data5) < 1){
const err17 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/why",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema132.type,parentSchema:schema132,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema147 = {"description":"A numbered, frozen set of commits.","type":"object","additionalProperties":false,"required":["number","digest","heads","tierHeads"],"properties":{"number":{"title":"a whole number from 1 to 100000","description":"The number of the candidate, from 1.","type":"integer","minimum":1,"maximum":100000},"digest":{"$ref":"#/$defs/digest","description":"Names the candidate: SHA-256 over release id, heads and tier heads."},"heads":{"$ref":"#/$defs/heads","description":"The commit of every repository."},"tierHeads":{"$ref":"#/$defs/heads","description":"The commits of the repositories that test it."}}};
function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.number === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "number"},schema:schema147.required,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.digest === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema147.required,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.heads === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "heads"},schema:schema147.required,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.tierHeads === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tierHeads"},schema:schema147.required,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "number") || (key0 === "digest")) || (key0 === "heads")) || (key0 === "tierHeads"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.number !== undefined){
let data0 = data.number;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err5 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema147.properties.number.type,parentSchema:schema147.properties.number,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100000 || isNaN(data0)){
const err6 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema147.properties.number,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err7 = {instancePath:instancePath+"/number",schemaPath:"#/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema147.properties.number,data:data0};
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
if(data.digest !== undefined){
let data1 = data.digest;
if(typeof data1 === "string"){
if(func2(data1) > 64){
const err8 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern10.test(data1)){
const err9 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data1};
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
const err10 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.heads !== undefined){
if(!(validate24(data.heads, {instancePath:instancePath+"/heads",parentData:data,parentDataProperty:"heads",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate24.errors);
errors = vErrors.length;
}
}
if(data.tierHeads !== undefined){
if(!(validate24(data.tierHeads, {instancePath:instancePath+"/tierHeads",parentData:data,parentDataProperty:"tierHeads",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema147.type,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema164 = {"title":"a JSON value: texts of at most 4,000 characters, lists of at most 500 values, mappings of at most 1,000 keys","type":["object","array","string","number","boolean","null"],"maxLength":4000,"maxItems":500,"items":{"$ref":"#/$defs/json"},"maxProperties":1000,"propertyNames":{"title":"a key of at most 200 characters","maxLength":200},"additionalProperties":{"$ref":"#/$defs/json"}};
const wrapper0 = {validate: validate78};
function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema164.type},schema:schema164.type,parentSchema:schema164,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(func2(data) > 4000){
const err1 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 4000},schema:4000,parentSchema:schema164,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(Array.isArray(data)){
if(data.length > 500){
const err2 = {instancePath,schemaPath:"#/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema164,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper0.validate(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1000){
const err3 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1000},schema:1000,parentSchema:schema164,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
const _errs2 = errors;
if(typeof key0 === "string"){
if(func2(key0) > 200){
const err4 = {instancePath,schemaPath:"#/propertyNames/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema164.propertyNames,data:key0,propertyName:key0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid2 = _errs2 === errors;
if(!valid2){
const err5 = {instancePath,schemaPath:"#/propertyNames",keyword:"propertyNames",params:{propertyName: key0},schema:schema164.propertyNames,parentSchema:schema164,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key1 in data){
if(!(wrapper0.validate(data[key1], {instancePath:instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data,parentDataProperty:key1,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
validate78.errors = vErrors;
return errors === 0;
}
validate78.evaluated = {"props":true,"items":true,"dynamicProps":false,"dynamicItems":false};
const schema182 = {"description":"A message that Convoy sent and whose answer it awaits.","type":"object","additionalProperties":false,"required":["id","key","tier","to","branch","workflow","candidate","attempt","sentAt","dueAt","sends"],"properties":{"id":{"$ref":"#/$defs/eventId","description":"Unique in the release; the run that answers carries it."},"key":{"$ref":"#/$defs/digest","description":"The key of the evidence that the answer becomes."},"tier":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier; absent for a release tier."},"to":{"$ref":"#/$defs/repository","description":"The repository where the run is started."},"branch":{"$ref":"#/$defs/branch","description":"The branch it runs on."},"workflow":{"title":"the name of a workflow file without its folder, or nothing","description":"The workflow file that runs; empty where the answer is the commit's own checks.","type":"string","maxLength":104,"pattern":"^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$"},"candidate":{"title":"a whole number from 1 to 100000","description":"The number of the candidate.","type":"integer","minimum":1,"maximum":100000},"attempt":{"title":"a whole number from 1 to 1000","description":"The attempt at this key, from 1.","type":"integer","minimum":1,"maximum":1000},"sentAt":{"$ref":"#/$defs/instant","description":"When it was sent, in milliseconds since 1970."},"dueAt":{"$ref":"#/$defs/instant","description":"When it is errored without an answer, in milliseconds since 1970."},"sends":{"title":"a whole number from 0 to 1000","description":"How often it was sent.","type":"integer","minimum":0,"maximum":1000},"run":{"title":"a whole number from 1 to 9007199254740991","description":"The id of the run that answers it, once known.","type":"integer","minimum":1,"maximum":9007199254740991},"head":{"$ref":"#/$defs/sha","description":"The commit that it is to run on."}}};
const pattern102 = new RegExp("^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$", "u");
function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.key === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.tier === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tier"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.to === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.branch === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "branch"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.workflow === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "workflow"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.candidate === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.attempt === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attempt"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.sentAt === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sentAt"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.dueAt === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "dueAt"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.sends === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sends"},schema:schema182.required,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema182.properties, key0))){
const err11 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema182,data};
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
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!pattern8.test(data0)){
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err14 = {instancePath:instancePath+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
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
const err15 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!pattern10.test(data1)){
const err16 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data1};
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
const err17 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data1};
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
const err18 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema130,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern55.test(data2)){
const err19 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema130,data:data2};
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
const err20 = {instancePath:instancePath+"/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema130.type,parentSchema:schema130,data:data2};
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
const err21 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data3};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern11.test(data3)){
const err22 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data3};
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
const err23 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data3};
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
const err24 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!pattern11.test(data4)){
const err25 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data4};
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
const err26 = {instancePath:instancePath+"/to",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data4};
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
const err27 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema67,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!pattern22.test(data5)){
const err28 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema67,data:data5};
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
const err29 = {instancePath:instancePath+"/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data5};
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
const err30 = {instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 104},schema:104,parentSchema:schema182.properties.workflow,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!pattern102.test(data6)){
const err31 = {instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$"},schema:"^(?:[A-Za-z0-9_][A-Za-z0-9._-]{0,98}\\.ya?ml)?$",parentSchema:schema182.properties.workflow,data:data6};
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
const err32 = {instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/type",keyword:"type",params:{type: "string"},schema:schema182.properties.workflow.type,parentSchema:schema182.properties.workflow,data:data6};
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
const err33 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema182.properties.candidate.type,parentSchema:schema182.properties.candidate,data:data7};
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
const err34 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema182.properties.candidate,data:data7};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err35 = {instancePath:instancePath+"/candidate",schemaPath:"#/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema182.properties.candidate,data:data7};
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
const err36 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/type",keyword:"type",params:{type: "integer"},schema:schema182.properties.attempt.type,parentSchema:schema182.properties.attempt,data:data8};
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
const err37 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema182.properties.attempt,data:data8};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err38 = {instancePath:instancePath+"/attempt",schemaPath:"#/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema182.properties.attempt,data:data8};
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
const err39 = {instancePath:instancePath+"/sentAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data9};
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
const err40 = {instancePath:instancePath+"/sentAt",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err41 = {instancePath:instancePath+"/sentAt",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data9};
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
const err42 = {instancePath:instancePath+"/dueAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data10};
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
const err43 = {instancePath:instancePath+"/dueAt",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data10};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err44 = {instancePath:instancePath+"/dueAt",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data10};
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
const err45 = {instancePath:instancePath+"/sends",schemaPath:"#/properties/sends/type",keyword:"type",params:{type: "integer"},schema:schema182.properties.sends.type,parentSchema:schema182.properties.sends,data:data11};
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
const err46 = {instancePath:instancePath+"/sends",schemaPath:"#/properties/sends/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema182.properties.sends,data:data11};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err47 = {instancePath:instancePath+"/sends",schemaPath:"#/properties/sends/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema182.properties.sends,data:data11};
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
const err48 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "integer"},schema:schema182.properties.run.type,parentSchema:schema182.properties.run,data:data12};
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
const err49 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema182.properties.run,data:data12};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err50 = {instancePath:instancePath+"/run",schemaPath:"#/properties/run/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema182.properties.run,data:data12};
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
const err51 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data13};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(!pattern12.test(data13)){
const err52 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data13};
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
const err53 = {instancePath:instancePath+"/head",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data13};
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
const err54 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema182.type,parentSchema:schema182,data};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema201 = {"type":"object","additionalProperties":false,"required":["ask","commit","at","is","digest","loosens","voids"],"properties":{"ask":{"$ref":"#/$defs/eventId","description":"The ask that named it, by its id."},"commit":{"$ref":"#/$defs/sha","description":"The commit of the control repository that held it."},"at":{"$ref":"#/$defs/instant","description":"When it was pinned, in milliseconds since 1970."},"is":{"description":"What became of it.","const":"pinned"},"digest":{"$ref":"#/$defs/digest","description":"The SHA-256 of its text."},"loosens":{"description":"Keys of the train by which less is required than before, or something else that cannot be compared.","type":"array","maxItems":10000,"items":{"title":"a key of a train","description":"One key, such as approvals.quorum or tiers.tier2c.soak.","type":"string","minLength":1,"maxLength":300}},"tags":{"description":"Repositories that get another version or tag with it; absent where none does.","type":"array","minItems":1,"maxItems":1000,"items":{"description":"One repository.","type":"object","additionalProperties":false,"required":["repository","from","to"],"properties":{"repository":{"$ref":"#/$defs/repository","description":"The repository that is tagged."},"from":{"$ref":"#/$defs/tagName","description":"The tag that it was to get."},"to":{"$ref":"#/$defs/tagName","description":"The tag that it gets."}}}},"voids":{"description":"What stopped holding with it.","type":"object","additionalProperties":false,"required":["asks","evidence"],"properties":{"asks":{"description":"Approvals, rejections and waivers that no longer count, by their ids; and those that did not count, would under this train, and were never meant for it.","type":"array","maxItems":1000,"items":{"$ref":"#/$defs/eventId","description":"The id of an ask."}},"evidence":{"description":"Tiers that had passed on the candidate and are judged again, or not asked for any more.","type":"array","maxItems":10000,"items":{"description":"One tier in one place.","type":"object","additionalProperties":false,"required":["tier"],"properties":{"tier":{"$ref":"#/$defs/tierName","description":"The tier."},"repository":{"$ref":"#/$defs/repository","description":"The repository of a repository tier."}}}}}}}};
function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ask === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ask"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.commit === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commit"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.at === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.is === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "is"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.digest === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.loosens === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "loosens"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.voids === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "voids"},schema:schema201.required,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "ask") || (key0 === "commit")) || (key0 === "at")) || (key0 === "is")) || (key0 === "digest")) || (key0 === "loosens")) || (key0 === "tags")) || (key0 === "voids"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.ask !== undefined){
let data0 = data.ask;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err8 = {instancePath:instancePath+"/ask",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!pattern8.test(data0)){
const err9 = {instancePath:instancePath+"/ask",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err10 = {instancePath:instancePath+"/ask",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.commit !== undefined){
let data1 = data.commit;
if(typeof data1 === "string"){
if(func2(data1) > 40){
const err11 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!pattern12.test(data1)){
const err12 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data1};
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
const err13 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data1};
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
let data2 = data.at;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err16 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data2};
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
if(data.is !== undefined){
let data3 = data.is;
if("pinned" !== data3){
const err17 = {instancePath:instancePath+"/is",schemaPath:"#/properties/is/const",keyword:"const",params:{allowedValue: "pinned"},schema:"pinned",parentSchema:schema201.properties.is,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.digest !== undefined){
let data4 = data.digest;
if(typeof data4 === "string"){
if(func2(data4) > 64){
const err18 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!pattern10.test(data4)){
const err19 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data4};
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
const err20 = {instancePath:instancePath+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.loosens !== undefined){
let data5 = data.loosens;
if(Array.isArray(data5)){
if(data5.length > 10000){
const err21 = {instancePath:instancePath+"/loosens",schemaPath:"#/properties/loosens/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema201.properties.loosens,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func2(data6) > 300){
const err22 = {instancePath:instancePath+"/loosens/" + i0,schemaPath:"#/properties/loosens/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema201.properties.loosens.items,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func2(data6) < 1){
const err23 = {instancePath:instancePath+"/loosens/" + i0,schemaPath:"#/properties/loosens/items/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema201.properties.loosens.items,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/loosens/" + i0,schemaPath:"#/properties/loosens/items/type",keyword:"type",params:{type: "string"},schema:schema201.properties.loosens.items.type,parentSchema:schema201.properties.loosens.items,data:data6};
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
const err25 = {instancePath:instancePath+"/loosens",schemaPath:"#/properties/loosens/type",keyword:"type",params:{type: "array"},schema:schema201.properties.loosens.type,parentSchema:schema201.properties.loosens,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.tags !== undefined){
let data7 = data.tags;
if(Array.isArray(data7)){
if(data7.length > 1000){
const err26 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema201.properties.tags,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data7.length < 1){
const err27 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema201.properties.tags,data:data7};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
let data8 = data7[i1];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.repository === undefined){
const err28 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/required",keyword:"required",params:{missingProperty: "repository"},schema:schema201.properties.tags.items.required,parentSchema:schema201.properties.tags.items,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data8.from === undefined){
const err29 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/required",keyword:"required",params:{missingProperty: "from"},schema:schema201.properties.tags.items.required,parentSchema:schema201.properties.tags.items,data:data8};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data8.to === undefined){
const err30 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/required",keyword:"required",params:{missingProperty: "to"},schema:schema201.properties.tags.items.required,parentSchema:schema201.properties.tags.items,data:data8};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key1 in data8){
if(!(((key1 === "repository") || (key1 === "from")) || (key1 === "to"))){
const err31 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema201.properties.tags.items,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data8.repository !== undefined){
let data9 = data8.repository;
if(typeof data9 === "string"){
if(func2(data9) > 140){
const err32 = {instancePath:instancePath+"/tags/" + i1+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!pattern11.test(data9)){
const err33 = {instancePath:instancePath+"/tags/" + i1+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/tags/" + i1+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data8.from !== undefined){
let data10 = data8.from;
if(typeof data10 === "string"){
if(func2(data10) > 356){
const err35 = {instancePath:instancePath+"/tags/" + i1+"/from",schemaPath:"#/$defs/tagName/maxLength",keyword:"maxLength",params:{limit: 356},schema:356,parentSchema:schema141,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!pattern69.test(data10)){
const err36 = {instancePath:instancePath+"/tags/" + i1+"/from",schemaPath:"#/$defs/tagName/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+-]+$"},schema:"^[0-9A-Za-z._/@+-]+$",parentSchema:schema141,data:data10};
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
const err37 = {instancePath:instancePath+"/tags/" + i1+"/from",schemaPath:"#/$defs/tagName/type",keyword:"type",params:{type: "string"},schema:schema141.type,parentSchema:schema141,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data8.to !== undefined){
let data11 = data8.to;
if(typeof data11 === "string"){
if(func2(data11) > 356){
const err38 = {instancePath:instancePath+"/tags/" + i1+"/to",schemaPath:"#/$defs/tagName/maxLength",keyword:"maxLength",params:{limit: 356},schema:356,parentSchema:schema141,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(!pattern69.test(data11)){
const err39 = {instancePath:instancePath+"/tags/" + i1+"/to",schemaPath:"#/$defs/tagName/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+-]+$"},schema:"^[0-9A-Za-z._/@+-]+$",parentSchema:schema141,data:data11};
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
const err40 = {instancePath:instancePath+"/tags/" + i1+"/to",schemaPath:"#/$defs/tagName/type",keyword:"type",params:{type: "string"},schema:schema141.type,parentSchema:schema141,data:data11};
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
const err41 = {instancePath:instancePath+"/tags/" + i1,schemaPath:"#/properties/tags/items/type",keyword:"type",params:{type: "object"},schema:schema201.properties.tags.items.type,parentSchema:schema201.properties.tags.items,data:data8};
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
const err42 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "array"},schema:schema201.properties.tags.type,parentSchema:schema201.properties.tags,data:data7};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.voids !== undefined){
let data12 = data.voids;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.asks === undefined){
const err43 = {instancePath:instancePath+"/voids",schemaPath:"#/properties/voids/required",keyword:"required",params:{missingProperty: "asks"},schema:schema201.properties.voids.required,parentSchema:schema201.properties.voids,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data12.evidence === undefined){
const err44 = {instancePath:instancePath+"/voids",schemaPath:"#/properties/voids/required",keyword:"required",params:{missingProperty: "evidence"},schema:schema201.properties.voids.required,parentSchema:schema201.properties.voids,data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
for(const key2 in data12){
if(!((key2 === "asks") || (key2 === "evidence"))){
const err45 = {instancePath:instancePath+"/voids",schemaPath:"#/properties/voids/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema201.properties.voids,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data12.asks !== undefined){
let data13 = data12.asks;
if(Array.isArray(data13)){
if(data13.length > 1000){
const err46 = {instancePath:instancePath+"/voids/asks",schemaPath:"#/properties/voids/properties/asks/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema201.properties.voids.properties.asks,data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(func2(data14) > 128){
const err47 = {instancePath:instancePath+"/voids/asks/" + i2,schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(!pattern8.test(data14)){
const err48 = {instancePath:instancePath+"/voids/asks/" + i2,schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data14};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
else {
const err49 = {instancePath:instancePath+"/voids/asks/" + i2,schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data14};
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
else {
const err50 = {instancePath:instancePath+"/voids/asks",schemaPath:"#/properties/voids/properties/asks/type",keyword:"type",params:{type: "array"},schema:schema201.properties.voids.properties.asks.type,parentSchema:schema201.properties.voids.properties.asks,data:data13};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data12.evidence !== undefined){
let data15 = data12.evidence;
if(Array.isArray(data15)){
if(data15.length > 10000){
const err51 = {instancePath:instancePath+"/voids/evidence",schemaPath:"#/properties/voids/properties/evidence/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema201.properties.voids.properties.evidence,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
let data16 = data15[i3];
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.tier === undefined){
const err52 = {instancePath:instancePath+"/voids/evidence/" + i3,schemaPath:"#/properties/voids/properties/evidence/items/required",keyword:"required",params:{missingProperty: "tier"},schema:schema201.properties.voids.properties.evidence.items.required,parentSchema:schema201.properties.voids.properties.evidence.items,data:data16};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
for(const key3 in data16){
if(!((key3 === "tier") || (key3 === "repository"))){
const err53 = {instancePath:instancePath+"/voids/evidence/" + i3,schemaPath:"#/properties/voids/properties/evidence/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema201.properties.voids.properties.evidence.items,data:data16};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data16.tier !== undefined){
let data17 = data16.tier;
if(typeof data17 === "string"){
if(func2(data17) > 32){
const err54 = {instancePath:instancePath+"/voids/evidence/" + i3+"/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema130,data:data17};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!pattern55.test(data17)){
const err55 = {instancePath:instancePath+"/voids/evidence/" + i3+"/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema130,data:data17};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/voids/evidence/" + i3+"/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema130.type,parentSchema:schema130,data:data17};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data16.repository !== undefined){
let data18 = data16.repository;
if(typeof data18 === "string"){
if(func2(data18) > 140){
const err57 = {instancePath:instancePath+"/voids/evidence/" + i3+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(!pattern11.test(data18)){
const err58 = {instancePath:instancePath+"/voids/evidence/" + i3+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data18};
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
const err59 = {instancePath:instancePath+"/voids/evidence/" + i3+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data18};
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
else {
const err60 = {instancePath:instancePath+"/voids/evidence/" + i3,schemaPath:"#/properties/voids/properties/evidence/items/type",keyword:"type",params:{type: "object"},schema:schema201.properties.voids.properties.evidence.items.type,parentSchema:schema201.properties.voids.properties.evidence.items,data:data16};
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
else {
const err61 = {instancePath:instancePath+"/voids/evidence",schemaPath:"#/properties/voids/properties/evidence/type",keyword:"type",params:{type: "array"},schema:schema201.properties.voids.properties.evidence.type,parentSchema:schema201.properties.voids.properties.evidence,data:data15};
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
const err62 = {instancePath:instancePath+"/voids",schemaPath:"#/properties/voids/type",keyword:"type",params:{type: "object"},schema:schema201.properties.voids.type,parentSchema:schema201.properties.voids,data:data12};
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
else {
const err63 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema201.type,parentSchema:schema201,data};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
const schema212 = {"type":"object","additionalProperties":false,"required":["ask","commit","at","is","problems"],"properties":{"ask":{"$ref":"#/$defs/eventId","description":"The ask that named it, by its id."},"commit":{"$ref":"#/$defs/sha","description":"The commit of the control repository that the ask named."},"at":{"$ref":"#/$defs/instant","description":"When it was refused, in milliseconds since 1970."},"is":{"description":"What became of it.","const":"refused"},"problems":{"description":"Why, all at once, the first twenty; of all but the newest that was refused the first alone.","type":"array","minItems":1,"maxItems":20,"items":{"description":"One problem.","type":"object","additionalProperties":false,"required":["code","message","remedy"],"properties":{"code":{"title":"a code","description":"Its code.","type":"string","maxLength":100,"pattern":"^[A-Z][A-Z0-9_]*$"},"message":{"title":"a text","description":"What was expected and found.","type":"string","maxLength":500},"remedy":{"title":"a text","description":"What to do.","type":"string","maxLength":500}}}}}};
const pattern119 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");
function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ask === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ask"},schema:schema212.required,parentSchema:schema212,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.commit === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "commit"},schema:schema212.required,parentSchema:schema212,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.at === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "at"},schema:schema212.required,parentSchema:schema212,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.is === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "is"},schema:schema212.required,parentSchema:schema212,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.problems === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "problems"},schema:schema212.required,parentSchema:schema212,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "ask") || (key0 === "commit")) || (key0 === "at")) || (key0 === "is")) || (key0 === "problems"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema212,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.ask !== undefined){
let data0 = data.ask;
if(typeof data0 === "string"){
if(func2(data0) > 128){
const err6 = {instancePath:instancePath+"/ask",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern8.test(data0)){
const err7 = {instancePath:instancePath+"/ask",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data0};
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
const err8 = {instancePath:instancePath+"/ask",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.commit !== undefined){
let data1 = data.commit;
if(typeof data1 === "string"){
if(func2(data1) > 40){
const err9 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!pattern12.test(data1)){
const err10 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data1};
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
const err11 = {instancePath:instancePath+"/commit",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.at !== undefined){
let data2 = data.at;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err12 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err14 = {instancePath:instancePath+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data2};
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
if(data.is !== undefined){
let data3 = data.is;
if("refused" !== data3){
const err15 = {instancePath:instancePath+"/is",schemaPath:"#/properties/is/const",keyword:"const",params:{allowedValue: "refused"},schema:"refused",parentSchema:schema212.properties.is,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.problems !== undefined){
let data4 = data.problems;
if(Array.isArray(data4)){
if(data4.length > 20){
const err16 = {instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema212.properties.problems,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data4.length < 1){
const err17 = {instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema212.properties.problems,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.code === undefined){
const err18 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/properties/problems/items/required",keyword:"required",params:{missingProperty: "code"},schema:schema212.properties.problems.items.required,parentSchema:schema212.properties.problems.items,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data5.message === undefined){
const err19 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/properties/problems/items/required",keyword:"required",params:{missingProperty: "message"},schema:schema212.properties.problems.items.required,parentSchema:schema212.properties.problems.items,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data5.remedy === undefined){
const err20 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/properties/problems/items/required",keyword:"required",params:{missingProperty: "remedy"},schema:schema212.properties.problems.items.required,parentSchema:schema212.properties.problems.items,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key1 in data5){
if(!(((key1 === "code") || (key1 === "message")) || (key1 === "remedy"))){
const err21 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/properties/problems/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema212.properties.problems.items,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.code !== undefined){
let data6 = data5.code;
if(typeof data6 === "string"){
if(func2(data6) > 100){
const err22 = {instancePath:instancePath+"/problems/" + i0+"/code",schemaPath:"#/properties/problems/items/properties/code/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema212.properties.problems.items.properties.code,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!pattern119.test(data6)){
const err23 = {instancePath:instancePath+"/problems/" + i0+"/code",schemaPath:"#/properties/problems/items/properties/code/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"},schema:"^[A-Z][A-Z0-9_]*$",parentSchema:schema212.properties.problems.items.properties.code,data:data6};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/problems/" + i0+"/code",schemaPath:"#/properties/problems/items/properties/code/type",keyword:"type",params:{type: "string"},schema:schema212.properties.problems.items.properties.code.type,parentSchema:schema212.properties.problems.items.properties.code,data:data6};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data5.message !== undefined){
let data7 = data5.message;
if(typeof data7 === "string"){
if(func2(data7) > 500){
const err25 = {instancePath:instancePath+"/problems/" + i0+"/message",schemaPath:"#/properties/problems/items/properties/message/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema212.properties.problems.items.properties.message,data:data7};
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
const err26 = {instancePath:instancePath+"/problems/" + i0+"/message",schemaPath:"#/properties/problems/items/properties/message/type",keyword:"type",params:{type: "string"},schema:schema212.properties.problems.items.properties.message.type,parentSchema:schema212.properties.problems.items.properties.message,data:data7};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data5.remedy !== undefined){
let data8 = data5.remedy;
if(typeof data8 === "string"){
if(func2(data8) > 500){
const err27 = {instancePath:instancePath+"/problems/" + i0+"/remedy",schemaPath:"#/properties/problems/items/properties/remedy/maxLength",keyword:"maxLength",params:{limit: 500},schema:500,parentSchema:schema212.properties.problems.items.properties.remedy,data:data8};
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
const err28 = {instancePath:instancePath+"/problems/" + i0+"/remedy",schemaPath:"#/properties/problems/items/properties/remedy/type",keyword:"type",params:{type: "string"},schema:schema212.properties.problems.items.properties.remedy.type,parentSchema:schema212.properties.problems.items.properties.remedy,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/problems/" + i0,schemaPath:"#/properties/problems/items/type",keyword:"type",params:{type: "object"},schema:schema212.properties.problems.items.type,parentSchema:schema212.properties.problems.items,data:data5};
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
const err30 = {instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/type",keyword:"type",params:{type: "array"},schema:schema212.properties.problems.type,parentSchema:schema212.properties.problems,data:data4};
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
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema212.type,parentSchema:schema212,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
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
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.release === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "release"},schema:schema31.required,parentSchema:schema31,data};
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
if(data.previous === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "previous"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.kit === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kit"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.phase === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "phase"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.status === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.asks === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asks"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.repositories === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repositories"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.tierRepositories === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tierRepositories"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.candidates === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "candidates"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.tasks === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tasks"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.prepared === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prepared"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.messages === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "messages"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.fixes === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "fixes"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.evidence === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "evidence"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.requests === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "requests"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data.hops === undefined){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hops"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.attention === undefined){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "attention"},schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err19 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(1 !== data0){
const err20 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema31.properties.schemaVersion,data:data0};
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
let data1 = data.release;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.id === undefined){
const err21 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.release.required,parentSchema:schema31.properties.release,data:data1};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data1.kind === undefined){
const err22 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/required",keyword:"required",params:{missingProperty: "kind"},schema:schema31.properties.release.required,parentSchema:schema31.properties.release,data:data1};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data1.train === undefined){
const err23 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/required",keyword:"required",params:{missingProperty: "train"},schema:schema31.properties.release.required,parentSchema:schema31.properties.release,data:data1};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data1.title === undefined){
const err24 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/required",keyword:"required",params:{missingProperty: "title"},schema:schema31.properties.release.required,parentSchema:schema31.properties.release,data:data1};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data1.createdAt === undefined){
const err25 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/required",keyword:"required",params:{missingProperty: "createdAt"},schema:schema31.properties.release.required,parentSchema:schema31.properties.release,data:data1};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data1.createdBy === undefined){
const err26 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/required",keyword:"required",params:{missingProperty: "createdBy"},schema:schema31.properties.release.required,parentSchema:schema31.properties.release,data:data1};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
for(const key1 in data1){
if(!((((((key1 === "id") || (key1 === "kind")) || (key1 === "train")) || (key1 === "title")) || (key1 === "createdAt")) || (key1 === "createdBy"))){
const err27 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema31.properties.release,data:data1};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(func2(data2) > 64){
const err28 = {instancePath:instancePath+"/release/id",schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!pattern4.test(data2)){
const err29 = {instancePath:instancePath+"/release/id",schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema32,data:data2};
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
const err30 = {instancePath:instancePath+"/release/id",schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data2};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data1.kind !== undefined){
let data3 = data1.kind;
if(!(data3 === "regular")){
const err31 = {instancePath:instancePath+"/release/kind",schemaPath:"#/properties/release/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.release.properties.kind.enum},schema:schema31.properties.release.properties.kind.enum,parentSchema:schema31.properties.release.properties.kind,data:data3};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data1.train !== undefined){
let data4 = data1.train;
if(typeof data4 === "string"){
if(func2(data4) > 64){
const err32 = {instancePath:instancePath+"/release/train",schemaPath:"#/properties/release/properties/train/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema31.properties.release.properties.train,data:data4};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(func2(data4) < 0){
const err33 = {instancePath:instancePath+"/release/train",schemaPath:"#/properties/release/properties/train/minLength",keyword:"minLength",params:{limit: 0},schema:0,parentSchema:schema31.properties.release.properties.train,data:data4};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/release/train",schemaPath:"#/properties/release/properties/train/type",keyword:"type",params:{type: "string"},schema:schema31.properties.release.properties.train.type,parentSchema:schema31.properties.release.properties.train,data:data4};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data1.title !== undefined){
let data5 = data1.title;
if(typeof data5 === "string"){
if(func2(data5) > 200){
const err35 = {instancePath:instancePath+"/release/title",schemaPath:"#/properties/release/properties/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.release.properties.title,data:data5};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(func2(data5) < 0){
const err36 = {instancePath:instancePath+"/release/title",schemaPath:"#/properties/release/properties/title/minLength",keyword:"minLength",params:{limit: 0},schema:0,parentSchema:schema31.properties.release.properties.title,data:data5};
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
const err37 = {instancePath:instancePath+"/release/title",schemaPath:"#/properties/release/properties/title/type",keyword:"type",params:{type: "string"},schema:schema31.properties.release.properties.title.type,parentSchema:schema31.properties.release.properties.title,data:data5};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data1.createdAt !== undefined){
let data6 = data1.createdAt;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err38 = {instancePath:instancePath+"/release/createdAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data6};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err39 = {instancePath:instancePath+"/release/createdAt",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data6};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err40 = {instancePath:instancePath+"/release/createdAt",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data6};
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
if(data1.createdBy !== undefined){
let data7 = data1.createdBy;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.login === undefined){
const err41 = {instancePath:instancePath+"/release/createdBy",schemaPath:"#/properties/release/properties/createdBy/required",keyword:"required",params:{missingProperty: "login"},schema:schema31.properties.release.properties.createdBy.required,parentSchema:schema31.properties.release.properties.createdBy,data:data7};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data7.kind === undefined){
const err42 = {instancePath:instancePath+"/release/createdBy",schemaPath:"#/properties/release/properties/createdBy/required",keyword:"required",params:{missingProperty: "kind"},schema:schema31.properties.release.properties.createdBy.required,parentSchema:schema31.properties.release.properties.createdBy,data:data7};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
for(const key2 in data7){
if(!(((key2 === "login") || (key2 === "kind")) || (key2 === "id"))){
const err43 = {instancePath:instancePath+"/release/createdBy",schemaPath:"#/properties/release/properties/createdBy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},schema:false,parentSchema:schema31.properties.release.properties.createdBy,data:data7};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data7.login !== undefined){
let data8 = data7.login;
if(typeof data8 === "string"){
if(func2(data8) > 105){
const err44 = {instancePath:instancePath+"/release/createdBy/login",schemaPath:"#/properties/release/properties/createdBy/properties/login/maxLength",keyword:"maxLength",params:{limit: 105},schema:105,parentSchema:schema31.properties.release.properties.createdBy.properties.login,data:data8};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!pattern5.test(data8)){
const err45 = {instancePath:instancePath+"/release/createdBy/login",schemaPath:"#/properties/release/properties/createdBy/properties/login/pattern",keyword:"pattern",params:{pattern: "^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?)?$"},schema:"^(?:[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\\[bot\\])?)?$",parentSchema:schema31.properties.release.properties.createdBy.properties.login,data:data8};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/release/createdBy/login",schemaPath:"#/properties/release/properties/createdBy/properties/login/type",keyword:"type",params:{type: "string"},schema:schema31.properties.release.properties.createdBy.properties.login.type,parentSchema:schema31.properties.release.properties.createdBy.properties.login,data:data8};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data7.kind !== undefined){
let data9 = data7.kind;
if(!(((data9 === "human") || (data9 === "agent")) || (data9 === "ci"))){
const err47 = {instancePath:instancePath+"/release/createdBy/kind",schemaPath:"#/properties/release/properties/createdBy/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.release.properties.createdBy.properties.kind.enum},schema:schema31.properties.release.properties.createdBy.properties.kind.enum,parentSchema:schema31.properties.release.properties.createdBy.properties.kind,data:data9};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data7.id !== undefined){
let data10 = data7.id;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err48 = {instancePath:instancePath+"/release/createdBy/id",schemaPath:"#/$defs/account/type",keyword:"type",params:{type: "integer"},schema:schema34.type,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err49 = {instancePath:instancePath+"/release/createdBy/id",schemaPath:"#/$defs/account/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema34,data:data10};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err50 = {instancePath:instancePath+"/release/createdBy/id",schemaPath:"#/$defs/account/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema34,data:data10};
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
const err51 = {instancePath:instancePath+"/release/createdBy",schemaPath:"#/properties/release/properties/createdBy/type",keyword:"type",params:{type: "object"},schema:schema31.properties.release.properties.createdBy.type,parentSchema:schema31.properties.release.properties.createdBy,data:data7};
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
const err52 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/type",keyword:"type",params:{type: "object"},schema:schema31.properties.release.type,parentSchema:schema31.properties.release,data:data1};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.revision !== undefined){
let data11 = data.revision;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err53 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.revision.type,parentSchema:schema31.properties.revision,data:data11};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 1000000 || isNaN(data11)){
const err54 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},schema:1000000,parentSchema:schema31.properties.revision,data:data11};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err55 = {instancePath:instancePath+"/revision",schemaPath:"#/properties/revision/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema31.properties.revision,data:data11};
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
if(data.previous !== undefined){
let data12 = data.previous;
if(typeof data12 === "string"){
if(func2(data12) > 64){
const err56 = {instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema31.properties.previous,data:data12};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(!pattern6.test(data12)){
const err57 = {instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/pattern",keyword:"pattern",params:{pattern: "^(?:[0-9a-f]{64})?$"},schema:"^(?:[0-9a-f]{64})?$",parentSchema:schema31.properties.previous,data:data12};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/previous",schemaPath:"#/properties/previous/type",keyword:"type",params:{type: "string"},schema:schema31.properties.previous.type,parentSchema:schema31.properties.previous,data:data12};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data.kit !== undefined){
let data13 = data.kit;
if(typeof data13 === "string"){
if(func2(data13) > 40){
const err59 = {instancePath:instancePath+"/kit",schemaPath:"#/properties/kit/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.kit,data:data13};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!pattern7.test(data13)){
const err60 = {instancePath:instancePath+"/kit",schemaPath:"#/properties/kit/pattern",keyword:"pattern",params:{pattern: "^(?:[0-9a-f]{40})?$"},schema:"^(?:[0-9a-f]{40})?$",parentSchema:schema31.properties.kit,data:data13};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/kit",schemaPath:"#/properties/kit/type",keyword:"type",params:{type: "string"},schema:schema31.properties.kit.type,parentSchema:schema31.properties.kit,data:data13};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.phase !== undefined){
let data14 = data.phase;
if(!(((((data14 === "planning") || (data14 === "development")) || (data14 === "staging")) || (data14 === "validation")) || (data14 === "ship"))){
const err62 = {instancePath:instancePath+"/phase",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema35.enum},schema:schema35.enum,parentSchema:schema35,data:data14};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.status !== undefined){
let data15 = data.status;
if(!((((((data15 === "active") || (data15 === "blocked")) || (data15 === "held")) || (data15 === "shipped")) || (data15 === "aborted")) || (data15 === "partial"))){
const err63 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema31.properties.status.enum},schema:schema31.properties.status.enum,parentSchema:schema31.properties.status,data:data15};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.asks !== undefined){
let data16 = data.asks;
if(Array.isArray(data16)){
if(data16.length > 1000){
const err64 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.asks,data:data16};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
let data17 = data16[i0];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.type === undefined){
const err65 = {instancePath:instancePath+"/asks/" + i0,schemaPath:"#/properties/asks/items/required",keyword:"required",params:{missingProperty: "type"},schema:schema31.properties.asks.items.required,parentSchema:schema31.properties.asks.items,data:data17};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
const tag0 = data17.type;
if(typeof tag0 == "string"){
if(tag0 === "plan"){
if(!(validate21(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate21.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "update"){
if(!(validate26(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate26.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "retrain"){
if(!(validate28(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate28.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "task"){
if(!(validate30(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate30.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "defer"){
if(!(validate36(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate36.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "readmit"){
if(!(validate38(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate38.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "approve"){
if(!(validate40(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate40.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "reject"){
if(!(validate42(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate42.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "waive"){
if(!(validate44(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate44.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "break-glass"){
if(!(validate46(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate46.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "freeze"){
if(!(validate48(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate48.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "hold"){
if(!(validate50(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate50.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "resume"){
if(!(validate52(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate52.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "retry"){
if(!(validate54(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate54.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "abort"){
if(!(validate56(data17, {instancePath:instancePath+"/asks/" + i0,parentData:data16,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate56.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err66 = {instancePath:instancePath+"/asks/" + i0,schemaPath:"#/properties/asks/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0},schema:schema31.properties.asks.items.discriminator,parentSchema:schema31.properties.asks.items,data:data17};
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
const err67 = {instancePath:instancePath+"/asks/" + i0,schemaPath:"#/properties/asks/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0},schema:schema31.properties.asks.items.discriminator,parentSchema:schema31.properties.asks.items,data:data17};
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
const err68 = {instancePath:instancePath+"/asks/" + i0,schemaPath:"#/properties/asks/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.asks.items.type,parentSchema:schema31.properties.asks.items,data:data17};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/asks",schemaPath:"#/properties/asks/type",keyword:"type",params:{type: "array"},schema:schema31.properties.asks.type,parentSchema:schema31.properties.asks,data:data16};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
if(data.repositories !== undefined){
let data18 = data.repositories;
if(Array.isArray(data18)){
if(data18.length > 500){
const err70 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.repositories,data:data18};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
let data19 = data18[i1];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.name === undefined){
const err71 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data19};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data19.identity === undefined){
const err72 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "identity"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data19};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data19.branches === undefined){
const err73 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "branches"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data19};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data19.base === undefined){
const err74 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "base"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data19};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data19.version === undefined){
const err75 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "version"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data19};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data19.tag === undefined){
const err76 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/required",keyword:"required",params:{missingProperty: "tag"},schema:schema31.properties.repositories.items.required,parentSchema:schema31.properties.repositories.items,data:data19};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
for(const key3 in data19){
if(!((((((((key3 === "name") || (key3 === "identity")) || (key3 === "branches")) || (key3 === "base")) || (key3 === "version")) || (key3 === "tag")) || (key3 === "owners")) || (key3 === "alsoPlanned"))){
const err77 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},schema:false,parentSchema:schema31.properties.repositories.items,data:data19};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data19.name !== undefined){
let data20 = data19.name;
if(typeof data20 === "string"){
if(func2(data20) > 140){
const err78 = {instancePath:instancePath+"/repositories/" + i1+"/name",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data20};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!pattern11.test(data20)){
const err79 = {instancePath:instancePath+"/repositories/" + i1+"/name",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data20};
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
const err80 = {instancePath:instancePath+"/repositories/" + i1+"/name",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data20};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data19.identity !== undefined){
let data21 = data19.identity;
if(typeof data21 === "string"){
if(func2(data21) > 100){
const err81 = {instancePath:instancePath+"/repositories/" + i1+"/identity",schemaPath:"#/properties/repositories/items/properties/identity/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema31.properties.repositories.items.properties.identity,data:data21};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(func2(data21) < 1){
const err82 = {instancePath:instancePath+"/repositories/" + i1+"/identity",schemaPath:"#/properties/repositories/items/properties/identity/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.repositories.items.properties.identity,data:data21};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
else {
const err83 = {instancePath:instancePath+"/repositories/" + i1+"/identity",schemaPath:"#/properties/repositories/items/properties/identity/type",keyword:"type",params:{type: "string"},schema:schema31.properties.repositories.items.properties.identity.type,parentSchema:schema31.properties.repositories.items.properties.identity,data:data21};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data19.branches !== undefined){
let data22 = data19.branches;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.source === undefined){
const err84 = {instancePath:instancePath+"/repositories/" + i1+"/branches",schemaPath:"#/properties/repositories/items/properties/branches/required",keyword:"required",params:{missingProperty: "source"},schema:schema31.properties.repositories.items.properties.branches.required,parentSchema:schema31.properties.repositories.items.properties.branches,data:data22};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data22.candidate === undefined){
const err85 = {instancePath:instancePath+"/repositories/" + i1+"/branches",schemaPath:"#/properties/repositories/items/properties/branches/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema31.properties.repositories.items.properties.branches.required,parentSchema:schema31.properties.repositories.items.properties.branches,data:data22};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data22.staging === undefined){
const err86 = {instancePath:instancePath+"/repositories/" + i1+"/branches",schemaPath:"#/properties/repositories/items/properties/branches/required",keyword:"required",params:{missingProperty: "staging"},schema:schema31.properties.repositories.items.properties.branches.required,parentSchema:schema31.properties.repositories.items.properties.branches,data:data22};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data22.production === undefined){
const err87 = {instancePath:instancePath+"/repositories/" + i1+"/branches",schemaPath:"#/properties/repositories/items/properties/branches/required",keyword:"required",params:{missingProperty: "production"},schema:schema31.properties.repositories.items.properties.branches.required,parentSchema:schema31.properties.repositories.items.properties.branches,data:data22};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
for(const key4 in data22){
if(!((((key4 === "source") || (key4 === "candidate")) || (key4 === "staging")) || (key4 === "production"))){
const err88 = {instancePath:instancePath+"/repositories/" + i1+"/branches",schemaPath:"#/properties/repositories/items/properties/branches/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},schema:false,parentSchema:schema31.properties.repositories.items.properties.branches,data:data22};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data22.source !== undefined){
let data23 = data22.source;
if(typeof data23 === "string"){
if(func2(data23) > 200){
const err89 = {instancePath:instancePath+"/repositories/" + i1+"/branches/source",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema67,data:data23};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!pattern22.test(data23)){
const err90 = {instancePath:instancePath+"/repositories/" + i1+"/branches/source",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema67,data:data23};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
else {
const err91 = {instancePath:instancePath+"/repositories/" + i1+"/branches/source",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data23};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data22.candidate !== undefined){
let data24 = data22.candidate;
if(typeof data24 === "string"){
if(func2(data24) > 200){
const err92 = {instancePath:instancePath+"/repositories/" + i1+"/branches/candidate",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema67,data:data24};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(!pattern22.test(data24)){
const err93 = {instancePath:instancePath+"/repositories/" + i1+"/branches/candidate",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema67,data:data24};
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
const err94 = {instancePath:instancePath+"/repositories/" + i1+"/branches/candidate",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data24};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data22.staging !== undefined){
let data25 = data22.staging;
if((typeof data25 !== "string") && (data25 !== null)){
const err95 = {instancePath:instancePath+"/repositories/" + i1+"/branches/staging",schemaPath:"#/properties/repositories/items/properties/branches/properties/staging/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.branches.properties.staging.type},schema:schema31.properties.repositories.items.properties.branches.properties.staging.type,parentSchema:schema31.properties.repositories.items.properties.branches.properties.staging,data:data25};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(typeof data25 === "string"){
if(func2(data25) > 200){
const err96 = {instancePath:instancePath+"/repositories/" + i1+"/branches/staging",schemaPath:"#/properties/repositories/items/properties/branches/properties/staging/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.repositories.items.properties.branches.properties.staging,data:data25};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!pattern22.test(data25)){
const err97 = {instancePath:instancePath+"/repositories/" + i1+"/branches/staging",schemaPath:"#/properties/repositories/items/properties/branches/properties/staging/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema31.properties.repositories.items.properties.branches.properties.staging,data:data25};
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
if(data22.production !== undefined){
let data26 = data22.production;
if((typeof data26 !== "string") && (data26 !== null)){
const err98 = {instancePath:instancePath+"/repositories/" + i1+"/branches/production",schemaPath:"#/properties/repositories/items/properties/branches/properties/production/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.branches.properties.production.type},schema:schema31.properties.repositories.items.properties.branches.properties.production.type,parentSchema:schema31.properties.repositories.items.properties.branches.properties.production,data:data26};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(typeof data26 === "string"){
if(func2(data26) > 200){
const err99 = {instancePath:instancePath+"/repositories/" + i1+"/branches/production",schemaPath:"#/properties/repositories/items/properties/branches/properties/production/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.repositories.items.properties.branches.properties.production,data:data26};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!pattern22.test(data26)){
const err100 = {instancePath:instancePath+"/repositories/" + i1+"/branches/production",schemaPath:"#/properties/repositories/items/properties/branches/properties/production/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema31.properties.repositories.items.properties.branches.properties.production,data:data26};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
}
else {
const err101 = {instancePath:instancePath+"/repositories/" + i1+"/branches",schemaPath:"#/properties/repositories/items/properties/branches/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.properties.branches.type,parentSchema:schema31.properties.repositories.items.properties.branches,data:data22};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data19.base !== undefined){
let data27 = data19.base;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.source === undefined){
const err102 = {instancePath:instancePath+"/repositories/" + i1+"/base",schemaPath:"#/properties/repositories/items/properties/base/required",keyword:"required",params:{missingProperty: "source"},schema:schema31.properties.repositories.items.properties.base.required,parentSchema:schema31.properties.repositories.items.properties.base,data:data27};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if(data27.staging === undefined){
const err103 = {instancePath:instancePath+"/repositories/" + i1+"/base",schemaPath:"#/properties/repositories/items/properties/base/required",keyword:"required",params:{missingProperty: "staging"},schema:schema31.properties.repositories.items.properties.base.required,parentSchema:schema31.properties.repositories.items.properties.base,data:data27};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data27.production === undefined){
const err104 = {instancePath:instancePath+"/repositories/" + i1+"/base",schemaPath:"#/properties/repositories/items/properties/base/required",keyword:"required",params:{missingProperty: "production"},schema:schema31.properties.repositories.items.properties.base.required,parentSchema:schema31.properties.repositories.items.properties.base,data:data27};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
for(const key5 in data27){
if(!(((key5 === "source") || (key5 === "staging")) || (key5 === "production"))){
const err105 = {instancePath:instancePath+"/repositories/" + i1+"/base",schemaPath:"#/properties/repositories/items/properties/base/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},schema:false,parentSchema:schema31.properties.repositories.items.properties.base,data:data27};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data27.source !== undefined){
let data28 = data27.source;
if(typeof data28 === "string"){
if(func2(data28) > 40){
const err106 = {instancePath:instancePath+"/repositories/" + i1+"/base/source",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data28};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
if(!pattern12.test(data28)){
const err107 = {instancePath:instancePath+"/repositories/" + i1+"/base/source",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data28};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/repositories/" + i1+"/base/source",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data28};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data27.staging !== undefined){
let data29 = data27.staging;
if((typeof data29 !== "string") && (data29 !== null)){
const err109 = {instancePath:instancePath+"/repositories/" + i1+"/base/staging",schemaPath:"#/properties/repositories/items/properties/base/properties/staging/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.base.properties.staging.type},schema:schema31.properties.repositories.items.properties.base.properties.staging.type,parentSchema:schema31.properties.repositories.items.properties.base.properties.staging,data:data29};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
if(typeof data29 === "string"){
if(func2(data29) > 40){
const err110 = {instancePath:instancePath+"/repositories/" + i1+"/base/staging",schemaPath:"#/properties/repositories/items/properties/base/properties/staging/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.repositories.items.properties.base.properties.staging,data:data29};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
if(!pattern12.test(data29)){
const err111 = {instancePath:instancePath+"/repositories/" + i1+"/base/staging",schemaPath:"#/properties/repositories/items/properties/base/properties/staging/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema31.properties.repositories.items.properties.base.properties.staging,data:data29};
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
if(data27.production !== undefined){
let data30 = data27.production;
if((typeof data30 !== "string") && (data30 !== null)){
const err112 = {instancePath:instancePath+"/repositories/" + i1+"/base/production",schemaPath:"#/properties/repositories/items/properties/base/properties/production/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.base.properties.production.type},schema:schema31.properties.repositories.items.properties.base.properties.production.type,parentSchema:schema31.properties.repositories.items.properties.base.properties.production,data:data30};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(typeof data30 === "string"){
if(func2(data30) > 40){
const err113 = {instancePath:instancePath+"/repositories/" + i1+"/base/production",schemaPath:"#/properties/repositories/items/properties/base/properties/production/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema31.properties.repositories.items.properties.base.properties.production,data:data30};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(!pattern12.test(data30)){
const err114 = {instancePath:instancePath+"/repositories/" + i1+"/base/production",schemaPath:"#/properties/repositories/items/properties/base/properties/production/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema31.properties.repositories.items.properties.base.properties.production,data:data30};
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
}
else {
const err115 = {instancePath:instancePath+"/repositories/" + i1+"/base",schemaPath:"#/properties/repositories/items/properties/base/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.properties.base.type,parentSchema:schema31.properties.repositories.items.properties.base,data:data27};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data19.version !== undefined){
let data31 = data19.version;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.from === undefined){
const err116 = {instancePath:instancePath+"/repositories/" + i1+"/version",schemaPath:"#/properties/repositories/items/properties/version/required",keyword:"required",params:{missingProperty: "from"},schema:schema31.properties.repositories.items.properties.version.required,parentSchema:schema31.properties.repositories.items.properties.version,data:data31};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data31.to === undefined){
const err117 = {instancePath:instancePath+"/repositories/" + i1+"/version",schemaPath:"#/properties/repositories/items/properties/version/required",keyword:"required",params:{missingProperty: "to"},schema:schema31.properties.repositories.items.properties.version.required,parentSchema:schema31.properties.repositories.items.properties.version,data:data31};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
for(const key6 in data31){
if(!((key6 === "from") || (key6 === "to"))){
const err118 = {instancePath:instancePath+"/repositories/" + i1+"/version",schemaPath:"#/properties/repositories/items/properties/version/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},schema:false,parentSchema:schema31.properties.repositories.items.properties.version,data:data31};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data31.from !== undefined){
let data32 = data31.from;
if((typeof data32 !== "string") && (data32 !== null)){
const err119 = {instancePath:instancePath+"/repositories/" + i1+"/version/from",schemaPath:"#/properties/repositories/items/properties/version/properties/from/type",keyword:"type",params:{type: schema31.properties.repositories.items.properties.version.properties.from.type},schema:schema31.properties.repositories.items.properties.version.properties.from.type,parentSchema:schema31.properties.repositories.items.properties.version.properties.from,data:data32};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(typeof data32 === "string"){
if(func2(data32) > 256){
const err120 = {instancePath:instancePath+"/repositories/" + i1+"/version/from",schemaPath:"#/properties/repositories/items/properties/version/properties/from/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema31.properties.repositories.items.properties.version.properties.from,data:data32};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(!pattern67.test(data32)){
const err121 = {instancePath:instancePath+"/repositories/" + i1+"/version/from",schemaPath:"#/properties/repositories/items/properties/version/properties/from/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z.+-]+$"},schema:"^[0-9A-Za-z.+-]+$",parentSchema:schema31.properties.repositories.items.properties.version.properties.from,data:data32};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
if(data31.to !== undefined){
let data33 = data31.to;
if(typeof data33 === "string"){
if(func2(data33) > 256){
const err122 = {instancePath:instancePath+"/repositories/" + i1+"/version/to",schemaPath:"#/properties/repositories/items/properties/version/properties/to/maxLength",keyword:"maxLength",params:{limit: 256},schema:256,parentSchema:schema31.properties.repositories.items.properties.version.properties.to,data:data33};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(!pattern67.test(data33)){
const err123 = {instancePath:instancePath+"/repositories/" + i1+"/version/to",schemaPath:"#/properties/repositories/items/properties/version/properties/to/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z.+-]+$"},schema:"^[0-9A-Za-z.+-]+$",parentSchema:schema31.properties.repositories.items.properties.version.properties.to,data:data33};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/repositories/" + i1+"/version/to",schemaPath:"#/properties/repositories/items/properties/version/properties/to/type",keyword:"type",params:{type: "string"},schema:schema31.properties.repositories.items.properties.version.properties.to.type,parentSchema:schema31.properties.repositories.items.properties.version.properties.to,data:data33};
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
const err125 = {instancePath:instancePath+"/repositories/" + i1+"/version",schemaPath:"#/properties/repositories/items/properties/version/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.properties.version.type,parentSchema:schema31.properties.repositories.items.properties.version,data:data31};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data19.tag !== undefined){
let data34 = data19.tag;
if(typeof data34 === "string"){
if(func2(data34) > 356){
const err126 = {instancePath:instancePath+"/repositories/" + i1+"/tag",schemaPath:"#/$defs/tagName/maxLength",keyword:"maxLength",params:{limit: 356},schema:356,parentSchema:schema141,data:data34};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
if(!pattern69.test(data34)){
const err127 = {instancePath:instancePath+"/repositories/" + i1+"/tag",schemaPath:"#/$defs/tagName/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+-]+$"},schema:"^[0-9A-Za-z._/@+-]+$",parentSchema:schema141,data:data34};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
else {
const err128 = {instancePath:instancePath+"/repositories/" + i1+"/tag",schemaPath:"#/$defs/tagName/type",keyword:"type",params:{type: "string"},schema:schema141.type,parentSchema:schema141,data:data34};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data19.owners !== undefined){
let data35 = data19.owners;
if(typeof data35 === "string"){
if(func2(data35) > 1000){
const err129 = {instancePath:instancePath+"/repositories/" + i1+"/owners",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema96,data:data35};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(func2(data35) < 1){
const err130 = {instancePath:instancePath+"/repositories/" + i1+"/owners",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data35};
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
const err131 = {instancePath:instancePath+"/repositories/" + i1+"/owners",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data35};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data19.alsoPlanned !== undefined){
let data36 = data19.alsoPlanned;
if(Array.isArray(data36)){
if(data36.length > 10){
const err132 = {instancePath:instancePath+"/repositories/" + i1+"/alsoPlanned",schemaPath:"#/properties/repositories/items/properties/alsoPlanned/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema31.properties.repositories.items.properties.alsoPlanned,data:data36};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data36.length < 1){
const err133 = {instancePath:instancePath+"/repositories/" + i1+"/alsoPlanned",schemaPath:"#/properties/repositories/items/properties/alsoPlanned/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema31.properties.repositories.items.properties.alsoPlanned,data:data36};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
const len2 = data36.length;
for(let i2=0; i2<len2; i2++){
let data37 = data36[i2];
if(typeof data37 === "string"){
if(func2(data37) > 64){
const err134 = {instancePath:instancePath+"/repositories/" + i1+"/alsoPlanned/" + i2,schemaPath:"#/$defs/release/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema32,data:data37};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(!pattern4.test(data37)){
const err135 = {instancePath:instancePath+"/repositories/" + i1+"/alsoPlanned/" + i2,schemaPath:"#/$defs/release/pattern",keyword:"pattern",params:{pattern: "^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$"},schema:"^(?![0-9A-Za-z._-]*\\.\\.)(?![0-9A-Za-z._-]*\\.lock$)[0-9A-Za-z](?:[0-9A-Za-z._-]{0,62}[0-9A-Za-z_-])?$",parentSchema:schema32,data:data37};
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
const err136 = {instancePath:instancePath+"/repositories/" + i1+"/alsoPlanned/" + i2,schemaPath:"#/$defs/release/type",keyword:"type",params:{type: "string"},schema:schema32.type,parentSchema:schema32,data:data37};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
}
else {
const err137 = {instancePath:instancePath+"/repositories/" + i1+"/alsoPlanned",schemaPath:"#/properties/repositories/items/properties/alsoPlanned/type",keyword:"type",params:{type: "array"},schema:schema31.properties.repositories.items.properties.alsoPlanned.type,parentSchema:schema31.properties.repositories.items.properties.alsoPlanned,data:data36};
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
else {
const err138 = {instancePath:instancePath+"/repositories/" + i1,schemaPath:"#/properties/repositories/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.repositories.items.type,parentSchema:schema31.properties.repositories.items,data:data19};
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
else {
const err139 = {instancePath:instancePath+"/repositories",schemaPath:"#/properties/repositories/type",keyword:"type",params:{type: "array"},schema:schema31.properties.repositories.type,parentSchema:schema31.properties.repositories,data:data18};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data.tierRepositories !== undefined){
let data38 = data.tierRepositories;
if(Array.isArray(data38)){
if(data38.length > 500){
const err140 = {instancePath:instancePath+"/tierRepositories",schemaPath:"#/properties/tierRepositories/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.tierRepositories,data:data38};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
const len3 = data38.length;
for(let i3=0; i3<len3; i3++){
let data39 = data38[i3];
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.name === undefined){
const err141 = {instancePath:instancePath+"/tierRepositories/" + i3,schemaPath:"#/properties/tierRepositories/items/required",keyword:"required",params:{missingProperty: "name"},schema:schema31.properties.tierRepositories.items.required,parentSchema:schema31.properties.tierRepositories.items,data:data39};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data39.identity === undefined){
const err142 = {instancePath:instancePath+"/tierRepositories/" + i3,schemaPath:"#/properties/tierRepositories/items/required",keyword:"required",params:{missingProperty: "identity"},schema:schema31.properties.tierRepositories.items.required,parentSchema:schema31.properties.tierRepositories.items,data:data39};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data39.branch === undefined){
const err143 = {instancePath:instancePath+"/tierRepositories/" + i3,schemaPath:"#/properties/tierRepositories/items/required",keyword:"required",params:{missingProperty: "branch"},schema:schema31.properties.tierRepositories.items.required,parentSchema:schema31.properties.tierRepositories.items,data:data39};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data39.head === undefined){
const err144 = {instancePath:instancePath+"/tierRepositories/" + i3,schemaPath:"#/properties/tierRepositories/items/required",keyword:"required",params:{missingProperty: "head"},schema:schema31.properties.tierRepositories.items.required,parentSchema:schema31.properties.tierRepositories.items,data:data39};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
for(const key7 in data39){
if(!((((key7 === "name") || (key7 === "identity")) || (key7 === "branch")) || (key7 === "head"))){
const err145 = {instancePath:instancePath+"/tierRepositories/" + i3,schemaPath:"#/properties/tierRepositories/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},schema:false,parentSchema:schema31.properties.tierRepositories.items,data:data39};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data39.name !== undefined){
let data40 = data39.name;
if(typeof data40 === "string"){
if(func2(data40) > 140){
const err146 = {instancePath:instancePath+"/tierRepositories/" + i3+"/name",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data40};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(!pattern11.test(data40)){
const err147 = {instancePath:instancePath+"/tierRepositories/" + i3+"/name",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data40};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/tierRepositories/" + i3+"/name",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data40};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data39.identity !== undefined){
let data41 = data39.identity;
if(typeof data41 === "string"){
if(func2(data41) > 100){
const err149 = {instancePath:instancePath+"/tierRepositories/" + i3+"/identity",schemaPath:"#/properties/tierRepositories/items/properties/identity/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema31.properties.tierRepositories.items.properties.identity,data:data41};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
if(func2(data41) < 1){
const err150 = {instancePath:instancePath+"/tierRepositories/" + i3+"/identity",schemaPath:"#/properties/tierRepositories/items/properties/identity/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.tierRepositories.items.properties.identity,data:data41};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/tierRepositories/" + i3+"/identity",schemaPath:"#/properties/tierRepositories/items/properties/identity/type",keyword:"type",params:{type: "string"},schema:schema31.properties.tierRepositories.items.properties.identity.type,parentSchema:schema31.properties.tierRepositories.items.properties.identity,data:data41};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
if(data39.branch !== undefined){
let data42 = data39.branch;
if(typeof data42 === "string"){
if(func2(data42) > 200){
const err152 = {instancePath:instancePath+"/tierRepositories/" + i3+"/branch",schemaPath:"#/$defs/branch/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema67,data:data42};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
if(!pattern22.test(data42)){
const err153 = {instancePath:instancePath+"/tierRepositories/" + i3+"/branch",schemaPath:"#/$defs/branch/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z._/@+#{}-]+$"},schema:"^[0-9A-Za-z._/@+#{}-]+$",parentSchema:schema67,data:data42};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/tierRepositories/" + i3+"/branch",schemaPath:"#/$defs/branch/type",keyword:"type",params:{type: "string"},schema:schema67.type,parentSchema:schema67,data:data42};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data39.head !== undefined){
let data43 = data39.head;
if(typeof data43 === "string"){
if(func2(data43) > 40){
const err155 = {instancePath:instancePath+"/tierRepositories/" + i3+"/head",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data43};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(!pattern12.test(data43)){
const err156 = {instancePath:instancePath+"/tierRepositories/" + i3+"/head",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data43};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/tierRepositories/" + i3+"/head",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data43};
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
const err158 = {instancePath:instancePath+"/tierRepositories/" + i3,schemaPath:"#/properties/tierRepositories/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.tierRepositories.items.type,parentSchema:schema31.properties.tierRepositories.items,data:data39};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/tierRepositories",schemaPath:"#/properties/tierRepositories/type",keyword:"type",params:{type: "array"},schema:schema31.properties.tierRepositories.type,parentSchema:schema31.properties.tierRepositories,data:data38};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data.candidate !== undefined){
if(!(validate73(data.candidate, {instancePath:instancePath+"/candidate",parentData:data,parentDataProperty:"candidate",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate73.errors);
errors = vErrors.length;
}
}
if(data.candidates !== undefined){
let data45 = data.candidates;
if(Array.isArray(data45)){
if(data45.length > 10000){
const err160 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema31.properties.candidates,data:data45};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
const len4 = data45.length;
for(let i4=0; i4<len4; i4++){
let data46 = data45[i4];
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
if(data46.number === undefined){
const err161 = {instancePath:instancePath+"/candidates/" + i4,schemaPath:"#/properties/candidates/items/required",keyword:"required",params:{missingProperty: "number"},schema:schema31.properties.candidates.items.required,parentSchema:schema31.properties.candidates.items,data:data46};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data46.digest === undefined){
const err162 = {instancePath:instancePath+"/candidates/" + i4,schemaPath:"#/properties/candidates/items/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.candidates.items.required,parentSchema:schema31.properties.candidates.items,data:data46};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
for(const key8 in data46){
if(!(((key8 === "number") || (key8 === "digest")) || (key8 === "void"))){
const err163 = {instancePath:instancePath+"/candidates/" + i4,schemaPath:"#/properties/candidates/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},schema:false,parentSchema:schema31.properties.candidates.items,data:data46};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data46.number !== undefined){
let data47 = data46.number;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err164 = {instancePath:instancePath+"/candidates/" + i4+"/number",schemaPath:"#/properties/candidates/items/properties/number/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.candidates.items.properties.number.type,parentSchema:schema31.properties.candidates.items.properties.number,data:data47};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 100000 || isNaN(data47)){
const err165 = {instancePath:instancePath+"/candidates/" + i4+"/number",schemaPath:"#/properties/candidates/items/properties/number/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.candidates.items.properties.number,data:data47};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data47 < 1 || isNaN(data47)){
const err166 = {instancePath:instancePath+"/candidates/" + i4+"/number",schemaPath:"#/properties/candidates/items/properties/number/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.candidates.items.properties.number,data:data47};
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
if(data46.digest !== undefined){
let data48 = data46.digest;
if(typeof data48 === "string"){
if(func2(data48) > 64){
const err167 = {instancePath:instancePath+"/candidates/" + i4+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data48};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(!pattern10.test(data48)){
const err168 = {instancePath:instancePath+"/candidates/" + i4+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data48};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
else {
const err169 = {instancePath:instancePath+"/candidates/" + i4+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data48};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data46.void !== undefined){
let data49 = data46.void;
if(typeof data49 === "string"){
if(func2(data49) > 1000){
const err170 = {instancePath:instancePath+"/candidates/" + i4+"/void",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema96,data:data49};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
if(func2(data49) < 1){
const err171 = {instancePath:instancePath+"/candidates/" + i4+"/void",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data49};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
else {
const err172 = {instancePath:instancePath+"/candidates/" + i4+"/void",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data49};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
}
else {
const err173 = {instancePath:instancePath+"/candidates/" + i4,schemaPath:"#/properties/candidates/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.candidates.items.type,parentSchema:schema31.properties.candidates.items,data:data46};
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
const err174 = {instancePath:instancePath+"/candidates",schemaPath:"#/properties/candidates/type",keyword:"type",params:{type: "array"},schema:schema31.properties.candidates.type,parentSchema:schema31.properties.candidates,data:data45};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data.tasks !== undefined){
let data50 = data.tasks;
if(Array.isArray(data50)){
if(data50.length > 2000){
const err175 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.tasks,data:data50};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
const len5 = data50.length;
for(let i5=0; i5<len5; i5++){
let data51 = data50[i5];
if(data51 && typeof data51 == "object" && !Array.isArray(data51)){
if(data51.id === undefined){
const err176 = {instancePath:instancePath+"/tasks/" + i5,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.tasks.items.required,parentSchema:schema31.properties.tasks.items,data:data51};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
if(data51.repository === undefined){
const err177 = {instancePath:instancePath+"/tasks/" + i5,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "repository"},schema:schema31.properties.tasks.items.required,parentSchema:schema31.properties.tasks.items,data:data51};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
if(data51.source === undefined){
const err178 = {instancePath:instancePath+"/tasks/" + i5,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "source"},schema:schema31.properties.tasks.items.required,parentSchema:schema31.properties.tasks.items,data:data51};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
if(data51.state === undefined){
const err179 = {instancePath:instancePath+"/tasks/" + i5,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "state"},schema:schema31.properties.tasks.items.required,parentSchema:schema31.properties.tasks.items,data:data51};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(data51.needs === undefined){
const err180 = {instancePath:instancePath+"/tasks/" + i5,schemaPath:"#/properties/tasks/items/required",keyword:"required",params:{missingProperty: "needs"},schema:schema31.properties.tasks.items.required,parentSchema:schema31.properties.tasks.items,data:data51};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
for(const key9 in data51){
if(!(func1.call(schema31.properties.tasks.items.properties, key9))){
const err181 = {instancePath:instancePath+"/tasks/" + i5,schemaPath:"#/properties/tasks/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},schema:false,parentSchema:schema31.properties.tasks.items,data:data51};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data51.id !== undefined){
let data52 = data51.id;
if(typeof data52 === "string"){
if(func2(data52) > 200){
const err182 = {instancePath:instancePath+"/tasks/" + i5+"/id",schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema63,data:data52};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if(!pattern20.test(data52)){
const err183 = {instancePath:instancePath+"/tasks/" + i5+"/id",schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema63,data:data52};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
else {
const err184 = {instancePath:instancePath+"/tasks/" + i5+"/id",schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema63.type,parentSchema:schema63,data:data52};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data51.repository !== undefined){
let data53 = data51.repository;
if(typeof data53 === "string"){
if(func2(data53) > 140){
const err185 = {instancePath:instancePath+"/tasks/" + i5+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data53};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if(!pattern11.test(data53)){
const err186 = {instancePath:instancePath+"/tasks/" + i5+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data53};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
}
else {
const err187 = {instancePath:instancePath+"/tasks/" + i5+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data53};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
if(data51.source !== undefined){
let data54 = data51.source;
if(!((((data54 === "pull-request") || (data54 === "milestone")) || (data54 === "event")) || (data54 === "release"))){
const err188 = {instancePath:instancePath+"/tasks/" + i5+"/source",schemaPath:"#/$defs/taskSource/enum",keyword:"enum",params:{allowedValues: schema153.enum},schema:schema153.enum,parentSchema:schema153,data:data54};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
if(data51.state !== undefined){
let data55 = data51.state;
if(!(((data55 === "open") || (data55 === "merged")) || (data55 === "closed"))){
const err189 = {instancePath:instancePath+"/tasks/" + i5+"/state",schemaPath:"#/$defs/taskState/enum",keyword:"enum",params:{allowedValues: schema65.enum},schema:schema65.enum,parentSchema:schema65,data:data55};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
}
if(data51.directive !== undefined){
let data56 = data51.directive;
if(!(((data56 === "quick") || (data56 === "auto")) || (data56 === "careful"))){
const err190 = {instancePath:instancePath+"/tasks/" + i5+"/directive",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema43.enum},schema:schema43.enum,parentSchema:schema43,data:data56};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
if(data51.commit !== undefined){
let data57 = data51.commit;
if(typeof data57 === "string"){
if(func2(data57) > 40){
const err191 = {instancePath:instancePath+"/tasks/" + i5+"/commit",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data57};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(!pattern12.test(data57)){
const err192 = {instancePath:instancePath+"/tasks/" + i5+"/commit",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data57};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/tasks/" + i5+"/commit",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data57};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data51.needs !== undefined){
if(!(validate33(data51.needs, {instancePath:instancePath+"/tasks/" + i5+"/needs",parentData:data51,parentDataProperty:"needs",rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate33.errors);
errors = vErrors.length;
}
}
if(data51.unclear !== undefined){
let data59 = data51.unclear;
if(typeof data59 === "string"){
if(func2(data59) > 60){
const err194 = {instancePath:instancePath+"/tasks/" + i5+"/unclear",schemaPath:"#/properties/tasks/items/properties/unclear/maxLength",keyword:"maxLength",params:{limit: 60},schema:60,parentSchema:schema31.properties.tasks.items.properties.unclear,data:data59};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if(func2(data59) < 1){
const err195 = {instancePath:instancePath+"/tasks/" + i5+"/unclear",schemaPath:"#/properties/tasks/items/properties/unclear/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.tasks.items.properties.unclear,data:data59};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
else {
const err196 = {instancePath:instancePath+"/tasks/" + i5+"/unclear",schemaPath:"#/properties/tasks/items/properties/unclear/type",keyword:"type",params:{type: "string"},schema:schema31.properties.tasks.items.properties.unclear.type,parentSchema:schema31.properties.tasks.items.properties.unclear,data:data59};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data51.pullRequest !== undefined){
let data60 = data51.pullRequest;
if(!(((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60))) && (isFinite(data60)))){
const err197 = {instancePath:instancePath+"/tasks/" + i5+"/pullRequest",schemaPath:"#/properties/tasks/items/properties/pullRequest/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.tasks.items.properties.pullRequest.type,parentSchema:schema31.properties.tasks.items.properties.pullRequest,data:data60};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if((typeof data60 == "number") && (isFinite(data60))){
if(data60 > 9007199254740991 || isNaN(data60)){
const err198 = {instancePath:instancePath+"/tasks/" + i5+"/pullRequest",schemaPath:"#/properties/tasks/items/properties/pullRequest/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.tasks.items.properties.pullRequest,data:data60};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data60 < 1 || isNaN(data60)){
const err199 = {instancePath:instancePath+"/tasks/" + i5+"/pullRequest",schemaPath:"#/properties/tasks/items/properties/pullRequest/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.tasks.items.properties.pullRequest,data:data60};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
if(data51.issue !== undefined){
let data61 = data51.issue;
if(!(((typeof data61 == "number") && (!(data61 % 1) && !isNaN(data61))) && (isFinite(data61)))){
const err200 = {instancePath:instancePath+"/tasks/" + i5+"/issue",schemaPath:"#/properties/tasks/items/properties/issue/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.tasks.items.properties.issue.type,parentSchema:schema31.properties.tasks.items.properties.issue,data:data61};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if((typeof data61 == "number") && (isFinite(data61))){
if(data61 > 9007199254740991 || isNaN(data61)){
const err201 = {instancePath:instancePath+"/tasks/" + i5+"/issue",schemaPath:"#/properties/tasks/items/properties/issue/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.tasks.items.properties.issue,data:data61};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(data61 < 1 || isNaN(data61)){
const err202 = {instancePath:instancePath+"/tasks/" + i5+"/issue",schemaPath:"#/properties/tasks/items/properties/issue/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.tasks.items.properties.issue,data:data61};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
if(data51.externalId !== undefined){
let data62 = data51.externalId;
if(typeof data62 === "string"){
if(func2(data62) > 200){
const err203 = {instancePath:instancePath+"/tasks/" + i5+"/externalId",schemaPath:"#/$defs/title/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema44,data:data62};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(func2(data62) < 1){
const err204 = {instancePath:instancePath+"/tasks/" + i5+"/externalId",schemaPath:"#/$defs/title/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema44,data:data62};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
}
else {
const err205 = {instancePath:instancePath+"/tasks/" + i5+"/externalId",schemaPath:"#/$defs/title/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data62};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
}
if(data51.deferred !== undefined){
let data63 = data51.deferred;
if(true !== data63){
const err206 = {instancePath:instancePath+"/tasks/" + i5+"/deferred",schemaPath:"#/properties/tasks/items/properties/deferred/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.tasks.items.properties.deferred,data:data63};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
}
if(data51.late !== undefined){
let data64 = data51.late;
if(true !== data64){
const err207 = {instancePath:instancePath+"/tasks/" + i5+"/late",schemaPath:"#/properties/tasks/items/properties/late/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.tasks.items.properties.late,data:data64};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
}
if(data51.candidate !== undefined){
let data65 = data51.candidate;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err208 = {instancePath:instancePath+"/tasks/" + i5+"/candidate",schemaPath:"#/properties/tasks/items/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.tasks.items.properties.candidate.type,parentSchema:schema31.properties.tasks.items.properties.candidate,data:data65};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 100000 || isNaN(data65)){
const err209 = {instancePath:instancePath+"/tasks/" + i5+"/candidate",schemaPath:"#/properties/tasks/items/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.tasks.items.properties.candidate,data:data65};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(data65 < 1 || isNaN(data65)){
const err210 = {instancePath:instancePath+"/tasks/" + i5+"/candidate",schemaPath:"#/properties/tasks/items/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.tasks.items.properties.candidate,data:data65};
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
}
else {
const err211 = {instancePath:instancePath+"/tasks/" + i5,schemaPath:"#/properties/tasks/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.tasks.items.type,parentSchema:schema31.properties.tasks.items,data:data51};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
}
else {
const err212 = {instancePath:instancePath+"/tasks",schemaPath:"#/properties/tasks/type",keyword:"type",params:{type: "array"},schema:schema31.properties.tasks.type,parentSchema:schema31.properties.tasks,data:data50};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data.prepared !== undefined){
let data66 = data.prepared;
if(Array.isArray(data66)){
if(data66.length > 10000){
const err213 = {instancePath:instancePath+"/prepared",schemaPath:"#/properties/prepared/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema31.properties.prepared,data:data66};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
const len6 = data66.length;
for(let i6=0; i6<len6; i6++){
let data67 = data66[i6];
if(data67 && typeof data67 == "object" && !Array.isArray(data67)){
if(data67.repository === undefined){
const err214 = {instancePath:instancePath+"/prepared/" + i6,schemaPath:"#/properties/prepared/items/required",keyword:"required",params:{missingProperty: "repository"},schema:schema31.properties.prepared.items.required,parentSchema:schema31.properties.prepared.items,data:data67};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
if(data67.commit === undefined){
const err215 = {instancePath:instancePath+"/prepared/" + i6,schemaPath:"#/properties/prepared/items/required",keyword:"required",params:{missingProperty: "commit"},schema:schema31.properties.prepared.items.required,parentSchema:schema31.properties.prepared.items,data:data67};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
for(const key10 in data67){
if(!((key10 === "repository") || (key10 === "commit"))){
const err216 = {instancePath:instancePath+"/prepared/" + i6,schemaPath:"#/properties/prepared/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},schema:false,parentSchema:schema31.properties.prepared.items,data:data67};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data67.repository !== undefined){
let data68 = data67.repository;
if(typeof data68 === "string"){
if(func2(data68) > 140){
const err217 = {instancePath:instancePath+"/prepared/" + i6+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data68};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
if(!pattern11.test(data68)){
const err218 = {instancePath:instancePath+"/prepared/" + i6+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data68};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/prepared/" + i6+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data68};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
if(data67.commit !== undefined){
let data69 = data67.commit;
if(typeof data69 === "string"){
if(func2(data69) > 40){
const err220 = {instancePath:instancePath+"/prepared/" + i6+"/commit",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data69};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(!pattern12.test(data69)){
const err221 = {instancePath:instancePath+"/prepared/" + i6+"/commit",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data69};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/prepared/" + i6+"/commit",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data69};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/prepared/" + i6,schemaPath:"#/properties/prepared/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.prepared.items.type,parentSchema:schema31.properties.prepared.items,data:data67};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
}
else {
const err224 = {instancePath:instancePath+"/prepared",schemaPath:"#/properties/prepared/type",keyword:"type",params:{type: "array"},schema:schema31.properties.prepared.type,parentSchema:schema31.properties.prepared,data:data66};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
if(data.tracked !== undefined){
let data70 = data.tracked;
if(true !== data70){
const err225 = {instancePath:instancePath+"/tracked",schemaPath:"#/properties/tracked/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.tracked,data:data70};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
if(data.messages !== undefined){
let data71 = data.messages;
if(Array.isArray(data71)){
if(data71.length > 10000){
const err226 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema31.properties.messages,data:data71};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
const len7 = data71.length;
for(let i7=0; i7<len7; i7++){
let data72 = data71[i7];
if(data72 && typeof data72 == "object" && !Array.isArray(data72)){
if(data72.id === undefined){
const err227 = {instancePath:instancePath+"/messages/" + i7,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.messages.items.required,parentSchema:schema31.properties.messages.items,data:data72};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
if(data72.to === undefined){
const err228 = {instancePath:instancePath+"/messages/" + i7,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "to"},schema:schema31.properties.messages.items.required,parentSchema:schema31.properties.messages.items,data:data72};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(data72.event === undefined){
const err229 = {instancePath:instancePath+"/messages/" + i7,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "event"},schema:schema31.properties.messages.items.required,parentSchema:schema31.properties.messages.items,data:data72};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data72.hook === undefined){
const err230 = {instancePath:instancePath+"/messages/" + i7,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "hook"},schema:schema31.properties.messages.items.required,parentSchema:schema31.properties.messages.items,data:data72};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(data72.phase === undefined){
const err231 = {instancePath:instancePath+"/messages/" + i7,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "phase"},schema:schema31.properties.messages.items.required,parentSchema:schema31.properties.messages.items,data:data72};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
if(data72.at === undefined){
const err232 = {instancePath:instancePath+"/messages/" + i7,schemaPath:"#/properties/messages/items/required",keyword:"required",params:{missingProperty: "at"},schema:schema31.properties.messages.items.required,parentSchema:schema31.properties.messages.items,data:data72};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
for(const key11 in data72){
if(!((((((((key11 === "id") || (key11 === "to")) || (key11 === "event")) || (key11 === "hook")) || (key11 === "phase")) || (key11 === "candidate")) || (key11 === "at")) || (key11 === "body"))){
const err233 = {instancePath:instancePath+"/messages/" + i7,schemaPath:"#/properties/messages/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},schema:false,parentSchema:schema31.properties.messages.items,data:data72};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
if(data72.id !== undefined){
let data73 = data72.id;
if(typeof data73 === "string"){
if(func2(data73) > 128){
const err234 = {instancePath:instancePath+"/messages/" + i7+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data73};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
if(!pattern8.test(data73)){
const err235 = {instancePath:instancePath+"/messages/" + i7+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data73};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/messages/" + i7+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data73};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
if(data72.to !== undefined){
let data74 = data72.to;
if(typeof data74 === "string"){
if(func2(data74) > 140){
const err237 = {instancePath:instancePath+"/messages/" + i7+"/to",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data74};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
if(!pattern11.test(data74)){
const err238 = {instancePath:instancePath+"/messages/" + i7+"/to",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data74};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
else {
const err239 = {instancePath:instancePath+"/messages/" + i7+"/to",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data74};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data72.event !== undefined){
let data75 = data72.event;
if(typeof data75 === "string"){
if(func2(data75) > 100){
const err240 = {instancePath:instancePath+"/messages/" + i7+"/event",schemaPath:"#/properties/messages/items/properties/event/maxLength",keyword:"maxLength",params:{limit: 100},schema:100,parentSchema:schema31.properties.messages.items.properties.event,data:data75};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
if(!pattern83.test(data75)){
const err241 = {instancePath:instancePath+"/messages/" + i7+"/event",schemaPath:"#/properties/messages/items/properties/event/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9._-]{0,99}$"},schema:"^[a-z][a-z0-9._-]{0,99}$",parentSchema:schema31.properties.messages.items.properties.event,data:data75};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
else {
const err242 = {instancePath:instancePath+"/messages/" + i7+"/event",schemaPath:"#/properties/messages/items/properties/event/type",keyword:"type",params:{type: "string"},schema:schema31.properties.messages.items.properties.event.type,parentSchema:schema31.properties.messages.items.properties.event,data:data75};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
if(data72.hook !== undefined){
let data76 = data72.hook;
if(typeof data76 === "string"){
if(func2(data76) > 32){
const err243 = {instancePath:instancePath+"/messages/" + i7+"/hook",schemaPath:"#/properties/messages/items/properties/hook/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema31.properties.messages.items.properties.hook,data:data76};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
if(!pattern84.test(data76)){
const err244 = {instancePath:instancePath+"/messages/" + i7+"/hook",schemaPath:"#/properties/messages/items/properties/hook/pattern",keyword:"pattern",params:{pattern: "^(?:(?:enter|leave)-(?:planning|development|staging|validation|ship)|fix-requested)$"},schema:"^(?:(?:enter|leave)-(?:planning|development|staging|validation|ship)|fix-requested)$",parentSchema:schema31.properties.messages.items.properties.hook,data:data76};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/messages/" + i7+"/hook",schemaPath:"#/properties/messages/items/properties/hook/type",keyword:"type",params:{type: "string"},schema:schema31.properties.messages.items.properties.hook.type,parentSchema:schema31.properties.messages.items.properties.hook,data:data76};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
if(data72.phase !== undefined){
let data77 = data72.phase;
if(!(((((data77 === "planning") || (data77 === "development")) || (data77 === "staging")) || (data77 === "validation")) || (data77 === "ship"))){
const err246 = {instancePath:instancePath+"/messages/" + i7+"/phase",schemaPath:"#/$defs/phase/enum",keyword:"enum",params:{allowedValues: schema35.enum},schema:schema35.enum,parentSchema:schema35,data:data77};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data72.candidate !== undefined){
let data78 = data72.candidate;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err247 = {instancePath:instancePath+"/messages/" + i7+"/candidate",schemaPath:"#/properties/messages/items/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.messages.items.properties.candidate.type,parentSchema:schema31.properties.messages.items.properties.candidate,data:data78};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 > 100000 || isNaN(data78)){
const err248 = {instancePath:instancePath+"/messages/" + i7+"/candidate",schemaPath:"#/properties/messages/items/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.messages.items.properties.candidate,data:data78};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
if(data78 < 1 || isNaN(data78)){
const err249 = {instancePath:instancePath+"/messages/" + i7+"/candidate",schemaPath:"#/properties/messages/items/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.messages.items.properties.candidate,data:data78};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
}
if(data72.at !== undefined){
let data79 = data72.at;
if(!(((typeof data79 == "number") && (!(data79 % 1) && !isNaN(data79))) && (isFinite(data79)))){
const err250 = {instancePath:instancePath+"/messages/" + i7+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data79};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
if((typeof data79 == "number") && (isFinite(data79))){
if(data79 > 9007199254740991 || isNaN(data79)){
const err251 = {instancePath:instancePath+"/messages/" + i7+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data79};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if(data79 < 0 || isNaN(data79)){
const err252 = {instancePath:instancePath+"/messages/" + i7+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data79};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
}
}
if(data72.body !== undefined){
let data80 = data72.body;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(Object.keys(data80).length > 20){
const err253 = {instancePath:instancePath+"/messages/" + i7+"/body",schemaPath:"#/properties/messages/items/properties/body/maxProperties",keyword:"maxProperties",params:{limit: 20},schema:20,parentSchema:schema31.properties.messages.items.properties.body,data:data80};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
for(const key12 in data80){
const _errs206 = errors;
if(typeof key12 === "string"){
if(func2(key12) > 64){
const err254 = {instancePath:instancePath+"/messages/" + i7+"/body",schemaPath:"#/properties/messages/items/properties/body/propertyNames/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema31.properties.messages.items.properties.body.propertyNames,data:key12,propertyName:key12};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
var valid73 = _errs206 === errors;
if(!valid73){
const err255 = {instancePath:instancePath+"/messages/" + i7+"/body",schemaPath:"#/properties/messages/items/properties/body/propertyNames",keyword:"propertyNames",params:{propertyName: key12},schema:schema31.properties.messages.items.properties.body.propertyNames,parentSchema:schema31.properties.messages.items.properties.body,data:data80};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
for(const key13 in data80){
if(!(validate78(data80[key13], {instancePath:instancePath+"/messages/" + i7+"/body/" + key13.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data80,parentDataProperty:key13,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate78.errors);
errors = vErrors.length;
}
}
}
else {
const err256 = {instancePath:instancePath+"/messages/" + i7+"/body",schemaPath:"#/properties/messages/items/properties/body/type",keyword:"type",params:{type: "object"},schema:schema31.properties.messages.items.properties.body.type,parentSchema:schema31.properties.messages.items.properties.body,data:data80};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
else {
const err257 = {instancePath:instancePath+"/messages/" + i7,schemaPath:"#/properties/messages/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.messages.items.type,parentSchema:schema31.properties.messages.items,data:data72};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
}
else {
const err258 = {instancePath:instancePath+"/messages",schemaPath:"#/properties/messages/type",keyword:"type",params:{type: "array"},schema:schema31.properties.messages.type,parentSchema:schema31.properties.messages,data:data71};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
if(data.fixes !== undefined){
let data82 = data.fixes;
if(Array.isArray(data82)){
if(data82.length > 50){
const err259 = {instancePath:instancePath+"/fixes",schemaPath:"#/properties/fixes/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema31.properties.fixes,data:data82};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
const len8 = data82.length;
for(let i8=0; i8<len8; i8++){
let data83 = data82[i8];
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.id === undefined){
const err260 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.fixes.items.required,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
if(data83.tier === undefined){
const err261 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/required",keyword:"required",params:{missingProperty: "tier"},schema:schema31.properties.fixes.items.required,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if(data83.place === undefined){
const err262 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/required",keyword:"required",params:{missingProperty: "place"},schema:schema31.properties.fixes.items.required,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(data83.key === undefined){
const err263 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/required",keyword:"required",params:{missingProperty: "key"},schema:schema31.properties.fixes.items.required,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
if(data83.candidate === undefined){
const err264 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema31.properties.fixes.items.required,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
if(data83.signature === undefined){
const err265 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/required",keyword:"required",params:{missingProperty: "signature"},schema:schema31.properties.fixes.items.required,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(data83.at === undefined){
const err266 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/required",keyword:"required",params:{missingProperty: "at"},schema:schema31.properties.fixes.items.required,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
if(data83.dueAt === undefined){
const err267 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/required",keyword:"required",params:{missingProperty: "dueAt"},schema:schema31.properties.fixes.items.required,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
for(const key14 in data83){
if(!(func1.call(schema31.properties.fixes.items.properties, key14))){
const err268 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},schema:false,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
if(data83.id !== undefined){
let data84 = data83.id;
if(typeof data84 === "string"){
if(func2(data84) > 128){
const err269 = {instancePath:instancePath+"/fixes/" + i8+"/id",schemaPath:"#/$defs/eventId/maxLength",keyword:"maxLength",params:{limit: 128},schema:128,parentSchema:schema37,data:data84};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(!pattern8.test(data84)){
const err270 = {instancePath:instancePath+"/fixes/" + i8+"/id",schemaPath:"#/$defs/eventId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:-]{0,127}$",parentSchema:schema37,data:data84};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
else {
const err271 = {instancePath:instancePath+"/fixes/" + i8+"/id",schemaPath:"#/$defs/eventId/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data84};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
if(data83.tier !== undefined){
let data85 = data83.tier;
if(typeof data85 === "string"){
if(func2(data85) > 32){
const err272 = {instancePath:instancePath+"/fixes/" + i8+"/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema130,data:data85};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
if(!pattern55.test(data85)){
const err273 = {instancePath:instancePath+"/fixes/" + i8+"/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema130,data:data85};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
else {
const err274 = {instancePath:instancePath+"/fixes/" + i8+"/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema130.type,parentSchema:schema130,data:data85};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data83.repository !== undefined){
let data86 = data83.repository;
if(typeof data86 === "string"){
if(func2(data86) > 140){
const err275 = {instancePath:instancePath+"/fixes/" + i8+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data86};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if(!pattern11.test(data86)){
const err276 = {instancePath:instancePath+"/fixes/" + i8+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data86};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
}
else {
const err277 = {instancePath:instancePath+"/fixes/" + i8+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data86};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
if(data83.place !== undefined){
let data87 = data83.place;
if(typeof data87 === "string"){
if(func2(data87) > 140){
const err278 = {instancePath:instancePath+"/fixes/" + i8+"/place",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data87};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
if(!pattern11.test(data87)){
const err279 = {instancePath:instancePath+"/fixes/" + i8+"/place",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data87};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/fixes/" + i8+"/place",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data87};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data83.key !== undefined){
let data88 = data83.key;
if(typeof data88 === "string"){
if(func2(data88) > 64){
const err281 = {instancePath:instancePath+"/fixes/" + i8+"/key",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data88};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
if(!pattern10.test(data88)){
const err282 = {instancePath:instancePath+"/fixes/" + i8+"/key",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data88};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
else {
const err283 = {instancePath:instancePath+"/fixes/" + i8+"/key",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data88};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data83.candidate !== undefined){
let data89 = data83.candidate;
if(!(((typeof data89 == "number") && (!(data89 % 1) && !isNaN(data89))) && (isFinite(data89)))){
const err284 = {instancePath:instancePath+"/fixes/" + i8+"/candidate",schemaPath:"#/properties/fixes/items/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.fixes.items.properties.candidate.type,parentSchema:schema31.properties.fixes.items.properties.candidate,data:data89};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((typeof data89 == "number") && (isFinite(data89))){
if(data89 > 100000 || isNaN(data89)){
const err285 = {instancePath:instancePath+"/fixes/" + i8+"/candidate",schemaPath:"#/properties/fixes/items/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.fixes.items.properties.candidate,data:data89};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data89 < 1 || isNaN(data89)){
const err286 = {instancePath:instancePath+"/fixes/" + i8+"/candidate",schemaPath:"#/properties/fixes/items/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.fixes.items.properties.candidate,data:data89};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
if(data83.signature !== undefined){
let data90 = data83.signature;
if(typeof data90 === "string"){
if(func2(data90) > 64){
const err287 = {instancePath:instancePath+"/fixes/" + i8+"/signature",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data90};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
if(!pattern10.test(data90)){
const err288 = {instancePath:instancePath+"/fixes/" + i8+"/signature",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data90};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
else {
const err289 = {instancePath:instancePath+"/fixes/" + i8+"/signature",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data90};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
if(data83.at !== undefined){
let data91 = data83.at;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err290 = {instancePath:instancePath+"/fixes/" + i8+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data91};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 9007199254740991 || isNaN(data91)){
const err291 = {instancePath:instancePath+"/fixes/" + i8+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data91};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if(data91 < 0 || isNaN(data91)){
const err292 = {instancePath:instancePath+"/fixes/" + i8+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data91};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
}
if(data83.dueAt !== undefined){
let data92 = data83.dueAt;
if(!(((typeof data92 == "number") && (!(data92 % 1) && !isNaN(data92))) && (isFinite(data92)))){
const err293 = {instancePath:instancePath+"/fixes/" + i8+"/dueAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data92};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
if((typeof data92 == "number") && (isFinite(data92))){
if(data92 > 9007199254740991 || isNaN(data92)){
const err294 = {instancePath:instancePath+"/fixes/" + i8+"/dueAt",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data92};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
if(data92 < 0 || isNaN(data92)){
const err295 = {instancePath:instancePath+"/fixes/" + i8+"/dueAt",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data92};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
}
}
else {
const err296 = {instancePath:instancePath+"/fixes/" + i8,schemaPath:"#/properties/fixes/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.fixes.items.type,parentSchema:schema31.properties.fixes.items,data:data83};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
}
else {
const err297 = {instancePath:instancePath+"/fixes",schemaPath:"#/properties/fixes/type",keyword:"type",params:{type: "array"},schema:schema31.properties.fixes.type,parentSchema:schema31.properties.fixes,data:data82};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
if(data.evidence !== undefined){
let data93 = data.evidence;
if(Array.isArray(data93)){
if(data93.length > 10000){
const err298 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema31.properties.evidence,data:data93};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
const len9 = data93.length;
for(let i9=0; i9<len9; i9++){
let data94 = data93[i9];
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.key === undefined){
const err299 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: "key"},schema:schema31.properties.evidence.items.required,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
if(data94.tier === undefined){
const err300 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: "tier"},schema:schema31.properties.evidence.items.required,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
if(data94.candidate === undefined){
const err301 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema31.properties.evidence.items.required,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
if(data94.attempt === undefined){
const err302 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: "attempt"},schema:schema31.properties.evidence.items.required,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if(data94.conclusion === undefined){
const err303 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: "conclusion"},schema:schema31.properties.evidence.items.required,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
if(data94.rule === undefined){
const err304 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: "rule"},schema:schema31.properties.evidence.items.required,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
if(data94.digest === undefined){
const err305 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/required",keyword:"required",params:{missingProperty: "digest"},schema:schema31.properties.evidence.items.required,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
for(const key15 in data94){
if(!(func1.call(schema31.properties.evidence.items.properties, key15))){
const err306 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},schema:false,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
if(data94.key !== undefined){
let data95 = data94.key;
if(typeof data95 === "string"){
if(func2(data95) > 64){
const err307 = {instancePath:instancePath+"/evidence/" + i9+"/key",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data95};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
if(!pattern10.test(data95)){
const err308 = {instancePath:instancePath+"/evidence/" + i9+"/key",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data95};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/evidence/" + i9+"/key",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data95};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
}
if(data94.tier !== undefined){
let data96 = data94.tier;
if(typeof data96 === "string"){
if(func2(data96) > 32){
const err310 = {instancePath:instancePath+"/evidence/" + i9+"/tier",schemaPath:"#/$defs/tierName/maxLength",keyword:"maxLength",params:{limit: 32},schema:32,parentSchema:schema130,data:data96};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
if(!pattern55.test(data96)){
const err311 = {instancePath:instancePath+"/evidence/" + i9+"/tier",schemaPath:"#/$defs/tierName/pattern",keyword:"pattern",params:{pattern: "^(?!constructor$)[a-z][a-z0-9-]{0,31}$"},schema:"^(?!constructor$)[a-z][a-z0-9-]{0,31}$",parentSchema:schema130,data:data96};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
}
else {
const err312 = {instancePath:instancePath+"/evidence/" + i9+"/tier",schemaPath:"#/$defs/tierName/type",keyword:"type",params:{type: "string"},schema:schema130.type,parentSchema:schema130,data:data96};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
if(data94.repository !== undefined){
let data97 = data94.repository;
if(typeof data97 === "string"){
if(func2(data97) > 140){
const err313 = {instancePath:instancePath+"/evidence/" + i9+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data97};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
if(!pattern11.test(data97)){
const err314 = {instancePath:instancePath+"/evidence/" + i9+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data97};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
else {
const err315 = {instancePath:instancePath+"/evidence/" + i9+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data97};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
if(data94.candidate !== undefined){
let data98 = data94.candidate;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
const err316 = {instancePath:instancePath+"/evidence/" + i9+"/candidate",schemaPath:"#/properties/evidence/items/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.evidence.items.properties.candidate.type,parentSchema:schema31.properties.evidence.items.properties.candidate,data:data98};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 100000 || isNaN(data98)){
const err317 = {instancePath:instancePath+"/evidence/" + i9+"/candidate",schemaPath:"#/properties/evidence/items/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.evidence.items.properties.candidate,data:data98};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
if(data98 < 1 || isNaN(data98)){
const err318 = {instancePath:instancePath+"/evidence/" + i9+"/candidate",schemaPath:"#/properties/evidence/items/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.evidence.items.properties.candidate,data:data98};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
}
}
if(data94.attempt !== undefined){
let data99 = data94.attempt;
if(!(((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99))) && (isFinite(data99)))){
const err319 = {instancePath:instancePath+"/evidence/" + i9+"/attempt",schemaPath:"#/properties/evidence/items/properties/attempt/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.evidence.items.properties.attempt.type,parentSchema:schema31.properties.evidence.items.properties.attempt,data:data99};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
if((typeof data99 == "number") && (isFinite(data99))){
if(data99 > 1000 || isNaN(data99)){
const err320 = {instancePath:instancePath+"/evidence/" + i9+"/attempt",schemaPath:"#/properties/evidence/items/properties/attempt/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},schema:1000,parentSchema:schema31.properties.evidence.items.properties.attempt,data:data99};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
if(data99 < 1 || isNaN(data99)){
const err321 = {instancePath:instancePath+"/evidence/" + i9+"/attempt",schemaPath:"#/properties/evidence/items/properties/attempt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.evidence.items.properties.attempt,data:data99};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
}
if(data94.conclusion !== undefined){
let data100 = data94.conclusion;
if(!(((data100 === "passed") || (data100 === "failed")) || (data100 === "errored"))){
const err322 = {instancePath:instancePath+"/evidence/" + i9+"/conclusion",schemaPath:"#/$defs/conclusion/enum",keyword:"enum",params:{allowedValues: schema176.enum},schema:schema176.enum,parentSchema:schema176,data:data100};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
if(data94.rule !== undefined){
let data101 = data94.rule;
if(typeof data101 === "string"){
if(func2(data101) > 200){
const err323 = {instancePath:instancePath+"/evidence/" + i9+"/rule",schemaPath:"#/$defs/rule/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema177,data:data101};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
if(func2(data101) < 1){
const err324 = {instancePath:instancePath+"/evidence/" + i9+"/rule",schemaPath:"#/$defs/rule/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema177,data:data101};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
else {
const err325 = {instancePath:instancePath+"/evidence/" + i9+"/rule",schemaPath:"#/$defs/rule/type",keyword:"type",params:{type: "string"},schema:schema177.type,parentSchema:schema177,data:data101};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
}
if(data94.said !== undefined){
let data102 = data94.said;
if(typeof data102 === "string"){
if(func2(data102) > 300){
const err326 = {instancePath:instancePath+"/evidence/" + i9+"/said",schemaPath:"#/properties/evidence/items/properties/said/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema31.properties.evidence.items.properties.said,data:data102};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
}
else {
const err327 = {instancePath:instancePath+"/evidence/" + i9+"/said",schemaPath:"#/properties/evidence/items/properties/said/type",keyword:"type",params:{type: "string"},schema:schema31.properties.evidence.items.properties.said.type,parentSchema:schema31.properties.evidence.items.properties.said,data:data102};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data94.failure !== undefined){
let data103 = data94.failure;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
if(data103.signature === undefined){
const err328 = {instancePath:instancePath+"/evidence/" + i9+"/failure",schemaPath:"#/properties/evidence/items/properties/failure/required",keyword:"required",params:{missingProperty: "signature"},schema:schema31.properties.evidence.items.properties.failure.required,parentSchema:schema31.properties.evidence.items.properties.failure,data:data103};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
if(data103.failing === undefined){
const err329 = {instancePath:instancePath+"/evidence/" + i9+"/failure",schemaPath:"#/properties/evidence/items/properties/failure/required",keyword:"required",params:{missingProperty: "failing"},schema:schema31.properties.evidence.items.properties.failure.required,parentSchema:schema31.properties.evidence.items.properties.failure,data:data103};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
for(const key16 in data103){
if(!((((key16 === "signature") || (key16 === "failing")) || (key16 === "run")) || (key16 === "lines"))){
const err330 = {instancePath:instancePath+"/evidence/" + i9+"/failure",schemaPath:"#/properties/evidence/items/properties/failure/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},schema:false,parentSchema:schema31.properties.evidence.items.properties.failure,data:data103};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
if(data103.signature !== undefined){
let data104 = data103.signature;
if(typeof data104 === "string"){
if(func2(data104) > 64){
const err331 = {instancePath:instancePath+"/evidence/" + i9+"/failure/signature",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data104};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
if(!pattern10.test(data104)){
const err332 = {instancePath:instancePath+"/evidence/" + i9+"/failure/signature",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data104};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
else {
const err333 = {instancePath:instancePath+"/evidence/" + i9+"/failure/signature",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data104};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data103.failing !== undefined){
let data105 = data103.failing;
if(Array.isArray(data105)){
if(data105.length > 20){
const err334 = {instancePath:instancePath+"/evidence/" + i9+"/failure/failing",schemaPath:"#/properties/evidence/items/properties/failure/properties/failing/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.evidence.items.properties.failure.properties.failing,data:data105};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
const len10 = data105.length;
for(let i10=0; i10<len10; i10++){
let data106 = data105[i10];
if(typeof data106 === "string"){
if(func2(data106) > 300){
const err335 = {instancePath:instancePath+"/evidence/" + i9+"/failure/failing/" + i10,schemaPath:"#/properties/evidence/items/properties/failure/properties/failing/items/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema31.properties.evidence.items.properties.failure.properties.failing.items,data:data106};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
else {
const err336 = {instancePath:instancePath+"/evidence/" + i9+"/failure/failing/" + i10,schemaPath:"#/properties/evidence/items/properties/failure/properties/failing/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.evidence.items.properties.failure.properties.failing.items.type,parentSchema:schema31.properties.evidence.items.properties.failure.properties.failing.items,data:data106};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
}
else {
const err337 = {instancePath:instancePath+"/evidence/" + i9+"/failure/failing",schemaPath:"#/properties/evidence/items/properties/failure/properties/failing/type",keyword:"type",params:{type: "array"},schema:schema31.properties.evidence.items.properties.failure.properties.failing.type,parentSchema:schema31.properties.evidence.items.properties.failure.properties.failing,data:data105};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
if(data103.run !== undefined){
let data107 = data103.run;
if(data107 && typeof data107 == "object" && !Array.isArray(data107)){
if(data107.id === undefined){
const err338 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/required",keyword:"required",params:{missingProperty: "id"},schema:schema31.properties.evidence.items.properties.failure.properties.run.required,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run,data:data107};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
if(data107.url === undefined){
const err339 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/required",keyword:"required",params:{missingProperty: "url"},schema:schema31.properties.evidence.items.properties.failure.properties.run.required,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run,data:data107};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
for(const key17 in data107){
if(!(((key17 === "id") || (key17 === "url")) || (key17 === "job"))){
const err340 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},schema:false,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run,data:data107};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data107.id !== undefined){
let data108 = data107.id;
if(!(((typeof data108 == "number") && (!(data108 % 1) && !isNaN(data108))) && (isFinite(data108)))){
const err341 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run/id",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/properties/id/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.evidence.items.properties.failure.properties.run.properties.id.type,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run.properties.id,data:data108};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if((typeof data108 == "number") && (isFinite(data108))){
if(data108 > 9007199254740991 || isNaN(data108)){
const err342 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run/id",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run.properties.id,data:data108};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
if(data108 < 1 || isNaN(data108)){
const err343 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run/id",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run.properties.id,data:data108};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
}
if(data107.url !== undefined){
let data109 = data107.url;
if(typeof data109 === "string"){
if(func2(data109) > 1000){
const err344 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run/url",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/properties/url/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run.properties.url,data:data109};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
else {
const err345 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run/url",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/properties/url/type",keyword:"type",params:{type: "string"},schema:schema31.properties.evidence.items.properties.failure.properties.run.properties.url.type,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run.properties.url,data:data109};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
}
if(data107.job !== undefined){
let data110 = data107.job;
if(!(((typeof data110 == "number") && (!(data110 % 1) && !isNaN(data110))) && (isFinite(data110)))){
const err346 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run/job",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/properties/job/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.evidence.items.properties.failure.properties.run.properties.job.type,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run.properties.job,data:data110};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
if((typeof data110 == "number") && (isFinite(data110))){
if(data110 > 9007199254740991 || isNaN(data110)){
const err347 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run/job",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/properties/job/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run.properties.job,data:data110};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
if(data110 < 1 || isNaN(data110)){
const err348 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run/job",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/properties/job/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run.properties.job,data:data110};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
}
}
else {
const err349 = {instancePath:instancePath+"/evidence/" + i9+"/failure/run",schemaPath:"#/properties/evidence/items/properties/failure/properties/run/type",keyword:"type",params:{type: "object"},schema:schema31.properties.evidence.items.properties.failure.properties.run.type,parentSchema:schema31.properties.evidence.items.properties.failure.properties.run,data:data107};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
if(data103.lines !== undefined){
let data111 = data103.lines;
if(Array.isArray(data111)){
if(data111.length > 20){
const err350 = {instancePath:instancePath+"/evidence/" + i9+"/failure/lines",schemaPath:"#/properties/evidence/items/properties/failure/properties/lines/maxItems",keyword:"maxItems",params:{limit: 20},schema:20,parentSchema:schema31.properties.evidence.items.properties.failure.properties.lines,data:data111};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
const len11 = data111.length;
for(let i11=0; i11<len11; i11++){
let data112 = data111[i11];
if(typeof data112 === "string"){
if(func2(data112) > 200){
const err351 = {instancePath:instancePath+"/evidence/" + i9+"/failure/lines/" + i11,schemaPath:"#/properties/evidence/items/properties/failure/properties/lines/items/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema31.properties.evidence.items.properties.failure.properties.lines.items,data:data112};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
}
else {
const err352 = {instancePath:instancePath+"/evidence/" + i9+"/failure/lines/" + i11,schemaPath:"#/properties/evidence/items/properties/failure/properties/lines/items/type",keyword:"type",params:{type: "string"},schema:schema31.properties.evidence.items.properties.failure.properties.lines.items.type,parentSchema:schema31.properties.evidence.items.properties.failure.properties.lines.items,data:data112};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
}
}
else {
const err353 = {instancePath:instancePath+"/evidence/" + i9+"/failure/lines",schemaPath:"#/properties/evidence/items/properties/failure/properties/lines/type",keyword:"type",params:{type: "array"},schema:schema31.properties.evidence.items.properties.failure.properties.lines.type,parentSchema:schema31.properties.evidence.items.properties.failure.properties.lines,data:data111};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
}
else {
const err354 = {instancePath:instancePath+"/evidence/" + i9+"/failure",schemaPath:"#/properties/evidence/items/properties/failure/type",keyword:"type",params:{type: "object"},schema:schema31.properties.evidence.items.properties.failure.type,parentSchema:schema31.properties.evidence.items.properties.failure,data:data103};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
if(data94.at !== undefined){
let data113 = data94.at;
if(!(((typeof data113 == "number") && (!(data113 % 1) && !isNaN(data113))) && (isFinite(data113)))){
const err355 = {instancePath:instancePath+"/evidence/" + i9+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data113};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
if((typeof data113 == "number") && (isFinite(data113))){
if(data113 > 9007199254740991 || isNaN(data113)){
const err356 = {instancePath:instancePath+"/evidence/" + i9+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data113};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
if(data113 < 0 || isNaN(data113)){
const err357 = {instancePath:instancePath+"/evidence/" + i9+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data113};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
if(data94.soakedAt !== undefined){
let data114 = data94.soakedAt;
if(!(((typeof data114 == "number") && (!(data114 % 1) && !isNaN(data114))) && (isFinite(data114)))){
const err358 = {instancePath:instancePath+"/evidence/" + i9+"/soakedAt",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data114};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
if((typeof data114 == "number") && (isFinite(data114))){
if(data114 > 9007199254740991 || isNaN(data114)){
const err359 = {instancePath:instancePath+"/evidence/" + i9+"/soakedAt",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data114};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
if(data114 < 0 || isNaN(data114)){
const err360 = {instancePath:instancePath+"/evidence/" + i9+"/soakedAt",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data114};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
}
}
if(data94.digest !== undefined){
let data115 = data94.digest;
if(typeof data115 === "string"){
if(func2(data115) > 64){
const err361 = {instancePath:instancePath+"/evidence/" + i9+"/digest",schemaPath:"#/$defs/digest/maxLength",keyword:"maxLength",params:{limit: 64},schema:64,parentSchema:schema42,data:data115};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
if(!pattern10.test(data115)){
const err362 = {instancePath:instancePath+"/evidence/" + i9+"/digest",schemaPath:"#/$defs/digest/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},schema:"^[0-9a-f]{64}$",parentSchema:schema42,data:data115};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
else {
const err363 = {instancePath:instancePath+"/evidence/" + i9+"/digest",schemaPath:"#/$defs/digest/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data115};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
}
else {
const err364 = {instancePath:instancePath+"/evidence/" + i9,schemaPath:"#/properties/evidence/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.evidence.items.type,parentSchema:schema31.properties.evidence.items,data:data94};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
}
else {
const err365 = {instancePath:instancePath+"/evidence",schemaPath:"#/properties/evidence/type",keyword:"type",params:{type: "array"},schema:schema31.properties.evidence.type,parentSchema:schema31.properties.evidence,data:data93};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
if(data.requests !== undefined){
let data116 = data.requests;
if(Array.isArray(data116)){
if(data116.length > 10000){
const err366 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema31.properties.requests,data:data116};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
const len12 = data116.length;
for(let i12=0; i12<len12; i12++){
if(!(validate80(data116[i12], {instancePath:instancePath+"/requests/" + i12,parentData:data116,parentDataProperty:i12,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate80.errors);
errors = vErrors.length;
}
}
}
else {
const err367 = {instancePath:instancePath+"/requests",schemaPath:"#/properties/requests/type",keyword:"type",params:{type: "array"},schema:schema31.properties.requests.type,parentSchema:schema31.properties.requests,data:data116};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
}
if(data.hops !== undefined){
let data118 = data.hops;
if(Array.isArray(data118)){
if(data118.length > 10000){
const err368 = {instancePath:instancePath+"/hops",schemaPath:"#/properties/hops/maxItems",keyword:"maxItems",params:{limit: 10000},schema:10000,parentSchema:schema31.properties.hops,data:data118};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
const len13 = data118.length;
for(let i13=0; i13<len13; i13++){
let data119 = data118[i13];
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
if(data119.to === undefined){
const err369 = {instancePath:instancePath+"/hops/" + i13,schemaPath:"#/properties/hops/items/required",keyword:"required",params:{missingProperty: "to"},schema:schema31.properties.hops.items.required,parentSchema:schema31.properties.hops.items,data:data119};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
if(data119.repository === undefined){
const err370 = {instancePath:instancePath+"/hops/" + i13,schemaPath:"#/properties/hops/items/required",keyword:"required",params:{missingProperty: "repository"},schema:schema31.properties.hops.items.required,parentSchema:schema31.properties.hops.items,data:data119};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
if(data119.candidate === undefined){
const err371 = {instancePath:instancePath+"/hops/" + i13,schemaPath:"#/properties/hops/items/required",keyword:"required",params:{missingProperty: "candidate"},schema:schema31.properties.hops.items.required,parentSchema:schema31.properties.hops.items,data:data119};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
if(data119.at === undefined){
const err372 = {instancePath:instancePath+"/hops/" + i13,schemaPath:"#/properties/hops/items/required",keyword:"required",params:{missingProperty: "at"},schema:schema31.properties.hops.items.required,parentSchema:schema31.properties.hops.items,data:data119};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
if(data119.moved === undefined){
const err373 = {instancePath:instancePath+"/hops/" + i13,schemaPath:"#/properties/hops/items/required",keyword:"required",params:{missingProperty: "moved"},schema:schema31.properties.hops.items.required,parentSchema:schema31.properties.hops.items,data:data119};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
for(const key18 in data119){
if(!((((((((key18 === "to") || (key18 === "repository")) || (key18 === "candidate")) || (key18 === "at")) || (key18 === "moved")) || (key18 === "from")) || (key18 === "head")) || (key18 === "tagged"))){
const err374 = {instancePath:instancePath+"/hops/" + i13,schemaPath:"#/properties/hops/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},schema:false,parentSchema:schema31.properties.hops.items,data:data119};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
}
if(data119.to !== undefined){
let data120 = data119.to;
if(!((data120 === "staging") || (data120 === "production"))){
const err375 = {instancePath:instancePath+"/hops/" + i13+"/to",schemaPath:"#/properties/hops/items/properties/to/enum",keyword:"enum",params:{allowedValues: schema31.properties.hops.items.properties.to.enum},schema:schema31.properties.hops.items.properties.to.enum,parentSchema:schema31.properties.hops.items.properties.to,data:data120};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
}
if(data119.repository !== undefined){
let data121 = data119.repository;
if(typeof data121 === "string"){
if(func2(data121) > 140){
const err376 = {instancePath:instancePath+"/hops/" + i13+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data121};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
if(!pattern11.test(data121)){
const err377 = {instancePath:instancePath+"/hops/" + i13+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data121};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
else {
const err378 = {instancePath:instancePath+"/hops/" + i13+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data121};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
}
if(data119.candidate !== undefined){
let data122 = data119.candidate;
if(!(((typeof data122 == "number") && (!(data122 % 1) && !isNaN(data122))) && (isFinite(data122)))){
const err379 = {instancePath:instancePath+"/hops/" + i13+"/candidate",schemaPath:"#/properties/hops/items/properties/candidate/type",keyword:"type",params:{type: "integer"},schema:schema31.properties.hops.items.properties.candidate.type,parentSchema:schema31.properties.hops.items.properties.candidate,data:data122};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
if((typeof data122 == "number") && (isFinite(data122))){
if(data122 > 100000 || isNaN(data122)){
const err380 = {instancePath:instancePath+"/hops/" + i13+"/candidate",schemaPath:"#/properties/hops/items/properties/candidate/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},schema:100000,parentSchema:schema31.properties.hops.items.properties.candidate,data:data122};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
if(data122 < 1 || isNaN(data122)){
const err381 = {instancePath:instancePath+"/hops/" + i13+"/candidate",schemaPath:"#/properties/hops/items/properties/candidate/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema31.properties.hops.items.properties.candidate,data:data122};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
}
}
if(data119.at !== undefined){
let data123 = data119.at;
if(!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123)))){
const err382 = {instancePath:instancePath+"/hops/" + i13+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data123};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 9007199254740991 || isNaN(data123)){
const err383 = {instancePath:instancePath+"/hops/" + i13+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data123};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
if(data123 < 0 || isNaN(data123)){
const err384 = {instancePath:instancePath+"/hops/" + i13+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data123};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
}
if(data119.moved !== undefined){
let data124 = data119.moved;
if(typeof data124 !== "boolean"){
const err385 = {instancePath:instancePath+"/hops/" + i13+"/moved",schemaPath:"#/properties/hops/items/properties/moved/type",keyword:"type",params:{type: "boolean"},schema:schema31.properties.hops.items.properties.moved.type,parentSchema:schema31.properties.hops.items.properties.moved,data:data124};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
if(data119.from !== undefined){
let data125 = data119.from;
if(typeof data125 === "string"){
if(func2(data125) > 40){
const err386 = {instancePath:instancePath+"/hops/" + i13+"/from",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data125};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
if(!pattern12.test(data125)){
const err387 = {instancePath:instancePath+"/hops/" + i13+"/from",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data125};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
else {
const err388 = {instancePath:instancePath+"/hops/" + i13+"/from",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data125};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
}
if(data119.head !== undefined){
let data126 = data119.head;
if(typeof data126 === "string"){
if(func2(data126) > 40){
const err389 = {instancePath:instancePath+"/hops/" + i13+"/head",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data126};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
if(!pattern12.test(data126)){
const err390 = {instancePath:instancePath+"/hops/" + i13+"/head",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data126};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
else {
const err391 = {instancePath:instancePath+"/hops/" + i13+"/head",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data126};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
}
if(data119.tagged !== undefined){
let data127 = data119.tagged;
if(true !== data127){
const err392 = {instancePath:instancePath+"/hops/" + i13+"/tagged",schemaPath:"#/properties/hops/items/properties/tagged/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.hops.items.properties.tagged,data:data127};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
}
}
else {
const err393 = {instancePath:instancePath+"/hops/" + i13,schemaPath:"#/properties/hops/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.hops.items.type,parentSchema:schema31.properties.hops.items,data:data119};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
}
else {
const err394 = {instancePath:instancePath+"/hops",schemaPath:"#/properties/hops/type",keyword:"type",params:{type: "array"},schema:schema31.properties.hops.type,parentSchema:schema31.properties.hops,data:data118};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
}
if(data.pivot !== undefined){
let data128 = data.pivot;
if(!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))){
const err395 = {instancePath:instancePath+"/pivot",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data128};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 > 9007199254740991 || isNaN(data128)){
const err396 = {instancePath:instancePath+"/pivot",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data128};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
if(data128 < 0 || isNaN(data128)){
const err397 = {instancePath:instancePath+"/pivot",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data128};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
}
}
if(data.directiveChanges !== undefined){
let data129 = data.directiveChanges;
if(Array.isArray(data129)){
if(data129.length > 50){
const err398 = {instancePath:instancePath+"/directiveChanges",schemaPath:"#/properties/directiveChanges/maxItems",keyword:"maxItems",params:{limit: 50},schema:50,parentSchema:schema31.properties.directiveChanges,data:data129};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
const len14 = data129.length;
for(let i14=0; i14<len14; i14++){
let data130 = data129[i14];
if(data130 && typeof data130 == "object" && !Array.isArray(data130)){
if(data130.at === undefined){
const err399 = {instancePath:instancePath+"/directiveChanges/" + i14,schemaPath:"#/properties/directiveChanges/items/required",keyword:"required",params:{missingProperty: "at"},schema:schema31.properties.directiveChanges.items.required,parentSchema:schema31.properties.directiveChanges.items,data:data130};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
if(data130.from === undefined){
const err400 = {instancePath:instancePath+"/directiveChanges/" + i14,schemaPath:"#/properties/directiveChanges/items/required",keyword:"required",params:{missingProperty: "from"},schema:schema31.properties.directiveChanges.items.required,parentSchema:schema31.properties.directiveChanges.items,data:data130};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
if(data130.to === undefined){
const err401 = {instancePath:instancePath+"/directiveChanges/" + i14,schemaPath:"#/properties/directiveChanges/items/required",keyword:"required",params:{missingProperty: "to"},schema:schema31.properties.directiveChanges.items.required,parentSchema:schema31.properties.directiveChanges.items,data:data130};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
if(data130.tasks === undefined){
const err402 = {instancePath:instancePath+"/directiveChanges/" + i14,schemaPath:"#/properties/directiveChanges/items/required",keyword:"required",params:{missingProperty: "tasks"},schema:schema31.properties.directiveChanges.items.required,parentSchema:schema31.properties.directiveChanges.items,data:data130};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
for(const key19 in data130){
if(!((((key19 === "at") || (key19 === "from")) || (key19 === "to")) || (key19 === "tasks"))){
const err403 = {instancePath:instancePath+"/directiveChanges/" + i14,schemaPath:"#/properties/directiveChanges/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},schema:false,parentSchema:schema31.properties.directiveChanges.items,data:data130};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
}
if(data130.at !== undefined){
let data131 = data130.at;
if(!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131)))){
const err404 = {instancePath:instancePath+"/directiveChanges/" + i14+"/at",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data131};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 > 9007199254740991 || isNaN(data131)){
const err405 = {instancePath:instancePath+"/directiveChanges/" + i14+"/at",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data131};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
if(data131 < 0 || isNaN(data131)){
const err406 = {instancePath:instancePath+"/directiveChanges/" + i14+"/at",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data131};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
}
}
if(data130.from !== undefined){
let data132 = data130.from;
if(!(((data132 === "quick") || (data132 === "auto")) || (data132 === "careful"))){
const err407 = {instancePath:instancePath+"/directiveChanges/" + i14+"/from",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema43.enum},schema:schema43.enum,parentSchema:schema43,data:data132};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
if(data130.to !== undefined){
let data133 = data130.to;
if(!(((data133 === "quick") || (data133 === "auto")) || (data133 === "careful"))){
const err408 = {instancePath:instancePath+"/directiveChanges/" + i14+"/to",schemaPath:"#/$defs/directive/enum",keyword:"enum",params:{allowedValues: schema43.enum},schema:schema43.enum,parentSchema:schema43,data:data133};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
if(data130.tasks !== undefined){
let data134 = data130.tasks;
if(Array.isArray(data134)){
if(data134.length > 10){
const err409 = {instancePath:instancePath+"/directiveChanges/" + i14+"/tasks",schemaPath:"#/properties/directiveChanges/items/properties/tasks/maxItems",keyword:"maxItems",params:{limit: 10},schema:10,parentSchema:schema31.properties.directiveChanges.items.properties.tasks,data:data134};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
const len15 = data134.length;
for(let i15=0; i15<len15; i15++){
let data135 = data134[i15];
if(typeof data135 === "string"){
if(func2(data135) > 200){
const err410 = {instancePath:instancePath+"/directiveChanges/" + i14+"/tasks/" + i15,schemaPath:"#/$defs/taskId/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema63,data:data135};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
if(!pattern20.test(data135)){
const err411 = {instancePath:instancePath+"/directiveChanges/" + i14+"/tasks/" + i15,schemaPath:"#/$defs/taskId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$"},schema:"^[0-9A-Za-z][0-9A-Za-z._:/#-]{0,199}$",parentSchema:schema63,data:data135};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
else {
const err412 = {instancePath:instancePath+"/directiveChanges/" + i14+"/tasks/" + i15,schemaPath:"#/$defs/taskId/type",keyword:"type",params:{type: "string"},schema:schema63.type,parentSchema:schema63,data:data135};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
}
else {
const err413 = {instancePath:instancePath+"/directiveChanges/" + i14+"/tasks",schemaPath:"#/properties/directiveChanges/items/properties/tasks/type",keyword:"type",params:{type: "array"},schema:schema31.properties.directiveChanges.items.properties.tasks.type,parentSchema:schema31.properties.directiveChanges.items.properties.tasks,data:data134};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
}
else {
const err414 = {instancePath:instancePath+"/directiveChanges/" + i14,schemaPath:"#/properties/directiveChanges/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.directiveChanges.items.type,parentSchema:schema31.properties.directiveChanges.items,data:data130};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
}
else {
const err415 = {instancePath:instancePath+"/directiveChanges",schemaPath:"#/properties/directiveChanges/type",keyword:"type",params:{type: "array"},schema:schema31.properties.directiveChanges.type,parentSchema:schema31.properties.directiveChanges,data:data129};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
if(data.trains !== undefined){
let data136 = data.trains;
if(Array.isArray(data136)){
if(data136.length > 1000){
const err416 = {instancePath:instancePath+"/trains",schemaPath:"#/properties/trains/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.trains,data:data136};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
const len16 = data136.length;
for(let i16=0; i16<len16; i16++){
let data137 = data136[i16];
if(data137 && typeof data137 == "object" && !Array.isArray(data137)){
if(data137.is === undefined){
const err417 = {instancePath:instancePath+"/trains/" + i16,schemaPath:"#/properties/trains/items/required",keyword:"required",params:{missingProperty: "is"},schema:schema31.properties.trains.items.required,parentSchema:schema31.properties.trains.items,data:data137};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
const tag1 = data137.is;
if(typeof tag1 == "string"){
if(tag1 === "pinned"){
if(!(validate82(data137, {instancePath:instancePath+"/trains/" + i16,parentData:data136,parentDataProperty:i16,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate82.errors);
errors = vErrors.length;
}
var props1 = true;
}
else if(tag1 === "refused"){
if(!(validate83(data137, {instancePath:instancePath+"/trains/" + i16,parentData:data136,parentDataProperty:i16,rootData,dynamicAnchors}))){
vErrors = joinComplaints(vErrors, validate83.errors);
errors = vErrors.length;
}
if(props1 !== true){
props1 = true;
}
}
else {
const err418 = {instancePath:instancePath+"/trains/" + i16,schemaPath:"#/properties/trains/items/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "is", tagValue: tag1},schema:schema31.properties.trains.items.discriminator,parentSchema:schema31.properties.trains.items,data:data137};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
else {
const err419 = {instancePath:instancePath+"/trains/" + i16,schemaPath:"#/properties/trains/items/discriminator",keyword:"discriminator",params:{error: "tag", tag: "is", tagValue: tag1},schema:schema31.properties.trains.items.discriminator,parentSchema:schema31.properties.trains.items,data:data137};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
}
else {
const err420 = {instancePath:instancePath+"/trains/" + i16,schemaPath:"#/properties/trains/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.trains.items.type,parentSchema:schema31.properties.trains.items,data:data137};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
}
}
else {
const err421 = {instancePath:instancePath+"/trains",schemaPath:"#/properties/trains/type",keyword:"type",params:{type: "array"},schema:schema31.properties.trains.type,parentSchema:schema31.properties.trains,data:data136};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
if(data.skipped !== undefined){
let data138 = data.skipped;
if(Array.isArray(data138)){
if(data138.length > 1000){
const err422 = {instancePath:instancePath+"/skipped",schemaPath:"#/properties/skipped/maxItems",keyword:"maxItems",params:{limit: 1000},schema:1000,parentSchema:schema31.properties.skipped,data:data138};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
const len17 = data138.length;
for(let i17=0; i17<len17; i17++){
let data139 = data138[i17];
if(typeof data139 === "string"){
if(func2(data139) > 200){
const err423 = {instancePath:instancePath+"/skipped/" + i17,schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema101,data:data139};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
if(!pattern39.test(data139)){
const err424 = {instancePath:instancePath+"/skipped/" + i17,schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_:./-]{0,199}$"},schema:"^[A-Za-z][A-Za-z0-9_:./-]{0,199}$",parentSchema:schema101,data:data139};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
}
else {
const err425 = {instancePath:instancePath+"/skipped/" + i17,schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},schema:schema101.type,parentSchema:schema101,data:data139};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
}
}
else {
const err426 = {instancePath:instancePath+"/skipped",schemaPath:"#/properties/skipped/type",keyword:"type",params:{type: "array"},schema:schema31.properties.skipped.type,parentSchema:schema31.properties.skipped,data:data138};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
}
if(data.unrestored !== undefined){
let data140 = data.unrestored;
if(Array.isArray(data140)){
if(data140.length > 500){
const err427 = {instancePath:instancePath+"/unrestored",schemaPath:"#/properties/unrestored/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.unrestored,data:data140};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
const len18 = data140.length;
for(let i18=0; i18<len18; i18++){
let data141 = data140[i18];
if(data141 && typeof data141 == "object" && !Array.isArray(data141)){
if(data141.repository === undefined){
const err428 = {instancePath:instancePath+"/unrestored/" + i18,schemaPath:"#/properties/unrestored/items/required",keyword:"required",params:{missingProperty: "repository"},schema:schema31.properties.unrestored.items.required,parentSchema:schema31.properties.unrestored.items,data:data141};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
for(const key20 in data141){
if(!((key20 === "repository") || (key20 === "head"))){
const err429 = {instancePath:instancePath+"/unrestored/" + i18,schemaPath:"#/properties/unrestored/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},schema:false,parentSchema:schema31.properties.unrestored.items,data:data141};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
}
if(data141.repository !== undefined){
let data142 = data141.repository;
if(typeof data142 === "string"){
if(func2(data142) > 140){
const err430 = {instancePath:instancePath+"/unrestored/" + i18+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data142};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
if(!pattern11.test(data142)){
const err431 = {instancePath:instancePath+"/unrestored/" + i18+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data142};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
else {
const err432 = {instancePath:instancePath+"/unrestored/" + i18+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data142};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
}
if(data141.head !== undefined){
let data143 = data141.head;
if(typeof data143 === "string"){
if(func2(data143) > 40){
const err433 = {instancePath:instancePath+"/unrestored/" + i18+"/head",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data143};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
if(!pattern12.test(data143)){
const err434 = {instancePath:instancePath+"/unrestored/" + i18+"/head",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data143};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
}
else {
const err435 = {instancePath:instancePath+"/unrestored/" + i18+"/head",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data143};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
}
else {
const err436 = {instancePath:instancePath+"/unrestored/" + i18,schemaPath:"#/properties/unrestored/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.unrestored.items.type,parentSchema:schema31.properties.unrestored.items,data:data141};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
}
else {
const err437 = {instancePath:instancePath+"/unrestored",schemaPath:"#/properties/unrestored/type",keyword:"type",params:{type: "array"},schema:schema31.properties.unrestored.type,parentSchema:schema31.properties.unrestored,data:data140};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
}
if(data.beyond !== undefined){
let data144 = data.beyond;
if(Array.isArray(data144)){
if(data144.length > 500){
const err438 = {instancePath:instancePath+"/beyond",schemaPath:"#/properties/beyond/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.beyond,data:data144};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
const len19 = data144.length;
for(let i19=0; i19<len19; i19++){
let data145 = data144[i19];
if(data145 && typeof data145 == "object" && !Array.isArray(data145)){
if(data145.repository === undefined){
const err439 = {instancePath:instancePath+"/beyond/" + i19,schemaPath:"#/properties/beyond/items/required",keyword:"required",params:{missingProperty: "repository"},schema:schema31.properties.beyond.items.required,parentSchema:schema31.properties.beyond.items,data:data145};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
if(data145.head === undefined){
const err440 = {instancePath:instancePath+"/beyond/" + i19,schemaPath:"#/properties/beyond/items/required",keyword:"required",params:{missingProperty: "head"},schema:schema31.properties.beyond.items.required,parentSchema:schema31.properties.beyond.items,data:data145};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
for(const key21 in data145){
if(!((key21 === "repository") || (key21 === "head"))){
const err441 = {instancePath:instancePath+"/beyond/" + i19,schemaPath:"#/properties/beyond/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},schema:false,parentSchema:schema31.properties.beyond.items,data:data145};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
if(data145.repository !== undefined){
let data146 = data145.repository;
if(typeof data146 === "string"){
if(func2(data146) > 140){
const err442 = {instancePath:instancePath+"/beyond/" + i19+"/repository",schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data146};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
if(!pattern11.test(data146)){
const err443 = {instancePath:instancePath+"/beyond/" + i19+"/repository",schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data146};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
}
else {
const err444 = {instancePath:instancePath+"/beyond/" + i19+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data146};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
}
if(data145.head !== undefined){
let data147 = data145.head;
if(typeof data147 === "string"){
if(func2(data147) > 40){
const err445 = {instancePath:instancePath+"/beyond/" + i19+"/head",schemaPath:"#/$defs/sha/maxLength",keyword:"maxLength",params:{limit: 40},schema:40,parentSchema:schema47,data:data147};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
if(!pattern12.test(data147)){
const err446 = {instancePath:instancePath+"/beyond/" + i19+"/head",schemaPath:"#/$defs/sha/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{40}$"},schema:"^[0-9a-f]{40}$",parentSchema:schema47,data:data147};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
}
else {
const err447 = {instancePath:instancePath+"/beyond/" + i19+"/head",schemaPath:"#/$defs/sha/type",keyword:"type",params:{type: "string"},schema:schema47.type,parentSchema:schema47,data:data147};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
}
}
else {
const err448 = {instancePath:instancePath+"/beyond/" + i19,schemaPath:"#/properties/beyond/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.beyond.items.type,parentSchema:schema31.properties.beyond.items,data:data145};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
}
}
else {
const err449 = {instancePath:instancePath+"/beyond",schemaPath:"#/properties/beyond/type",keyword:"type",params:{type: "array"},schema:schema31.properties.beyond.type,parentSchema:schema31.properties.beyond,data:data144};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
if(data.byRest !== undefined){
let data148 = data.byRest;
if(data148 && typeof data148 == "object" && !Array.isArray(data148)){
if(data148.since === undefined){
const err450 = {instancePath:instancePath+"/byRest",schemaPath:"#/properties/byRest/required",keyword:"required",params:{missingProperty: "since"},schema:schema31.properties.byRest.required,parentSchema:schema31.properties.byRest,data:data148};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
if(data148.why === undefined){
const err451 = {instancePath:instancePath+"/byRest",schemaPath:"#/properties/byRest/required",keyword:"required",params:{missingProperty: "why"},schema:schema31.properties.byRest.required,parentSchema:schema31.properties.byRest,data:data148};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
if(data148.repositories === undefined){
const err452 = {instancePath:instancePath+"/byRest",schemaPath:"#/properties/byRest/required",keyword:"required",params:{missingProperty: "repositories"},schema:schema31.properties.byRest.required,parentSchema:schema31.properties.byRest,data:data148};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
for(const key22 in data148){
if(!(((key22 === "since") || (key22 === "why")) || (key22 === "repositories"))){
const err453 = {instancePath:instancePath+"/byRest",schemaPath:"#/properties/byRest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},schema:false,parentSchema:schema31.properties.byRest,data:data148};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
if(data148.since !== undefined){
let data149 = data148.since;
if(!(((typeof data149 == "number") && (!(data149 % 1) && !isNaN(data149))) && (isFinite(data149)))){
const err454 = {instancePath:instancePath+"/byRest/since",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data149};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
if((typeof data149 == "number") && (isFinite(data149))){
if(data149 > 9007199254740991 || isNaN(data149)){
const err455 = {instancePath:instancePath+"/byRest/since",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data149};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
if(data149 < 0 || isNaN(data149)){
const err456 = {instancePath:instancePath+"/byRest/since",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data149};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
}
}
if(data148.why !== undefined){
let data150 = data148.why;
if(typeof data150 === "string"){
if(func2(data150) > 300){
const err457 = {instancePath:instancePath+"/byRest/why",schemaPath:"#/properties/byRest/properties/why/maxLength",keyword:"maxLength",params:{limit: 300},schema:300,parentSchema:schema31.properties.byRest.properties.why,data:data150};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
if(!pattern125.test(data150)){
const err458 = {instancePath:instancePath+"/byRest/why",schemaPath:"#/properties/byRest/properties/why/pattern",keyword:"pattern",params:{pattern: "^[ -~]*$"},schema:"^[ -~]*$",parentSchema:schema31.properties.byRest.properties.why,data:data150};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
}
else {
const err459 = {instancePath:instancePath+"/byRest/why",schemaPath:"#/properties/byRest/properties/why/type",keyword:"type",params:{type: "string"},schema:schema31.properties.byRest.properties.why.type,parentSchema:schema31.properties.byRest.properties.why,data:data150};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
}
if(data148.repositories !== undefined){
let data151 = data148.repositories;
if(Array.isArray(data151)){
if(data151.length > 500){
const err460 = {instancePath:instancePath+"/byRest/repositories",schemaPath:"#/properties/byRest/properties/repositories/maxItems",keyword:"maxItems",params:{limit: 500},schema:500,parentSchema:schema31.properties.byRest.properties.repositories,data:data151};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
const len20 = data151.length;
for(let i20=0; i20<len20; i20++){
let data152 = data151[i20];
if(typeof data152 === "string"){
if(func2(data152) > 140){
const err461 = {instancePath:instancePath+"/byRest/repositories/" + i20,schemaPath:"#/$defs/repository/maxLength",keyword:"maxLength",params:{limit: 140},schema:140,parentSchema:schema46,data:data152};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
if(!pattern11.test(data152)){
const err462 = {instancePath:instancePath+"/byRest/repositories/" + i20,schemaPath:"#/$defs/repository/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$"},schema:"^[A-Za-z0-9][A-Za-z0-9_-]{0,38}/(?!\\.{1,2}$)(?![A-Za-z0-9._-]*\\.git$)[A-Za-z0-9._-]{1,100}$",parentSchema:schema46,data:data152};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
}
else {
const err463 = {instancePath:instancePath+"/byRest/repositories/" + i20,schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "string"},schema:schema46.type,parentSchema:schema46,data:data152};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
}
}
else {
const err464 = {instancePath:instancePath+"/byRest/repositories",schemaPath:"#/properties/byRest/properties/repositories/type",keyword:"type",params:{type: "array"},schema:schema31.properties.byRest.properties.repositories.type,parentSchema:schema31.properties.byRest.properties.repositories,data:data151};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
}
else {
const err465 = {instancePath:instancePath+"/byRest",schemaPath:"#/properties/byRest/type",keyword:"type",params:{type: "object"},schema:schema31.properties.byRest.type,parentSchema:schema31.properties.byRest,data:data148};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
}
if(data.attention !== undefined){
let data153 = data.attention;
if(Array.isArray(data153)){
if(data153.length > 2000){
const err466 = {instancePath:instancePath+"/attention",schemaPath:"#/properties/attention/maxItems",keyword:"maxItems",params:{limit: 2000},schema:2000,parentSchema:schema31.properties.attention,data:data153};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
const len21 = data153.length;
for(let i21=0; i21<len21; i21++){
let data154 = data153[i21];
if(data154 && typeof data154 == "object" && !Array.isArray(data154)){
if(data154.code === undefined){
const err467 = {instancePath:instancePath+"/attention/" + i21,schemaPath:"#/properties/attention/items/required",keyword:"required",params:{missingProperty: "code"},schema:schema31.properties.attention.items.required,parentSchema:schema31.properties.attention.items,data:data154};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
if(data154.is === undefined){
const err468 = {instancePath:instancePath+"/attention/" + i21,schemaPath:"#/properties/attention/items/required",keyword:"required",params:{missingProperty: "is"},schema:schema31.properties.attention.items.required,parentSchema:schema31.properties.attention.items,data:data154};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
if(data154.reason === undefined){
const err469 = {instancePath:instancePath+"/attention/" + i21,schemaPath:"#/properties/attention/items/required",keyword:"required",params:{missingProperty: "reason"},schema:schema31.properties.attention.items.required,parentSchema:schema31.properties.attention.items,data:data154};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
if(data154.since === undefined){
const err470 = {instancePath:instancePath+"/attention/" + i21,schemaPath:"#/properties/attention/items/required",keyword:"required",params:{missingProperty: "since"},schema:schema31.properties.attention.items.required,parentSchema:schema31.properties.attention.items,data:data154};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
for(const key23 in data154){
if(!(func1.call(schema31.properties.attention.items.properties, key23))){
const err471 = {instancePath:instancePath+"/attention/" + i21,schemaPath:"#/properties/attention/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},schema:false,parentSchema:schema31.properties.attention.items,data:data154};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
}
if(data154.code !== undefined){
let data155 = data154.code;
if(typeof data155 === "string"){
if(func2(data155) > 200){
const err472 = {instancePath:instancePath+"/attention/" + i21+"/code",schemaPath:"#/$defs/code/maxLength",keyword:"maxLength",params:{limit: 200},schema:200,parentSchema:schema101,data:data155};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
if(!pattern39.test(data155)){
const err473 = {instancePath:instancePath+"/attention/" + i21+"/code",schemaPath:"#/$defs/code/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_:./-]{0,199}$"},schema:"^[A-Za-z][A-Za-z0-9_:./-]{0,199}$",parentSchema:schema101,data:data155};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
}
else {
const err474 = {instancePath:instancePath+"/attention/" + i21+"/code",schemaPath:"#/$defs/code/type",keyword:"type",params:{type: "string"},schema:schema101.type,parentSchema:schema101,data:data155};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
}
if(data154.is !== undefined){
let data156 = data154.is;
if(!((data156 === "waiting") || (data156 === "lost"))){
const err475 = {instancePath:instancePath+"/attention/" + i21+"/is",schemaPath:"#/properties/attention/items/properties/is/enum",keyword:"enum",params:{allowedValues: schema31.properties.attention.items.properties.is.enum},schema:schema31.properties.attention.items.properties.is.enum,parentSchema:schema31.properties.attention.items.properties.is,data:data156};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
}
if(data154.reason !== undefined){
let data157 = data154.reason;
if(typeof data157 === "string"){
if(func2(data157) > 4000){
const err476 = {instancePath:instancePath+"/attention/" + i21+"/reason",schemaPath:"#/properties/attention/items/properties/reason/maxLength",keyword:"maxLength",params:{limit: 4000},schema:4000,parentSchema:schema31.properties.attention.items.properties.reason,data:data157};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
if(func2(data157) < 1){
const err477 = {instancePath:instancePath+"/attention/" + i21+"/reason",schemaPath:"#/properties/attention/items/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema31.properties.attention.items.properties.reason,data:data157};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
}
else {
const err478 = {instancePath:instancePath+"/attention/" + i21+"/reason",schemaPath:"#/properties/attention/items/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema31.properties.attention.items.properties.reason.type,parentSchema:schema31.properties.attention.items.properties.reason,data:data157};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
if(data154.on !== undefined){
let data158 = data154.on;
if(typeof data158 === "string"){
if(func2(data158) > 1000){
const err479 = {instancePath:instancePath+"/attention/" + i21+"/on",schemaPath:"#/$defs/text/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema96,data:data158};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
if(func2(data158) < 1){
const err480 = {instancePath:instancePath+"/attention/" + i21+"/on",schemaPath:"#/$defs/text/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema96,data:data158};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
else {
const err481 = {instancePath:instancePath+"/attention/" + i21+"/on",schemaPath:"#/$defs/text/type",keyword:"type",params:{type: "string"},schema:schema96.type,parentSchema:schema96,data:data158};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
}
if(data154.since !== undefined){
let data159 = data154.since;
if(!(((typeof data159 == "number") && (!(data159 % 1) && !isNaN(data159))) && (isFinite(data159)))){
const err482 = {instancePath:instancePath+"/attention/" + i21+"/since",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data159};
if(vErrors === null){
vErrors = [err482];
}
else {
vErrors.push(err482);
}
errors++;
}
if((typeof data159 == "number") && (isFinite(data159))){
if(data159 > 9007199254740991 || isNaN(data159)){
const err483 = {instancePath:instancePath+"/attention/" + i21+"/since",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data159};
if(vErrors === null){
vErrors = [err483];
}
else {
vErrors.push(err483);
}
errors++;
}
if(data159 < 0 || isNaN(data159)){
const err484 = {instancePath:instancePath+"/attention/" + i21+"/since",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data159};
if(vErrors === null){
vErrors = [err484];
}
else {
vErrors.push(err484);
}
errors++;
}
}
}
if(data154.until !== undefined){
let data160 = data154.until;
if(!(((typeof data160 == "number") && (!(data160 % 1) && !isNaN(data160))) && (isFinite(data160)))){
const err485 = {instancePath:instancePath+"/attention/" + i21+"/until",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data160};
if(vErrors === null){
vErrors = [err485];
}
else {
vErrors.push(err485);
}
errors++;
}
if((typeof data160 == "number") && (isFinite(data160))){
if(data160 > 9007199254740991 || isNaN(data160)){
const err486 = {instancePath:instancePath+"/attention/" + i21+"/until",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data160};
if(vErrors === null){
vErrors = [err486];
}
else {
vErrors.push(err486);
}
errors++;
}
if(data160 < 0 || isNaN(data160)){
const err487 = {instancePath:instancePath+"/attention/" + i21+"/until",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data160};
if(vErrors === null){
vErrors = [err487];
}
else {
vErrors.push(err487);
}
errors++;
}
}
}
if(data154.answerBy !== undefined){
let data161 = data154.answerBy;
if(!(((typeof data161 == "number") && (!(data161 % 1) && !isNaN(data161))) && (isFinite(data161)))){
const err488 = {instancePath:instancePath+"/attention/" + i21+"/answerBy",schemaPath:"#/$defs/instant/type",keyword:"type",params:{type: "integer"},schema:schema33.type,parentSchema:schema33,data:data161};
if(vErrors === null){
vErrors = [err488];
}
else {
vErrors.push(err488);
}
errors++;
}
if((typeof data161 == "number") && (isFinite(data161))){
if(data161 > 9007199254740991 || isNaN(data161)){
const err489 = {instancePath:instancePath+"/attention/" + i21+"/answerBy",schemaPath:"#/$defs/instant/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},schema:9007199254740991,parentSchema:schema33,data:data161};
if(vErrors === null){
vErrors = [err489];
}
else {
vErrors.push(err489);
}
errors++;
}
if(data161 < 0 || isNaN(data161)){
const err490 = {instancePath:instancePath+"/attention/" + i21+"/answerBy",schemaPath:"#/$defs/instant/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema33,data:data161};
if(vErrors === null){
vErrors = [err490];
}
else {
vErrors.push(err490);
}
errors++;
}
}
}
if(data154.overdue !== undefined){
let data162 = data154.overdue;
if(true !== data162){
const err491 = {instancePath:instancePath+"/attention/" + i21+"/overdue",schemaPath:"#/properties/attention/items/properties/overdue/const",keyword:"const",params:{allowedValue: true},schema:true,parentSchema:schema31.properties.attention.items.properties.overdue,data:data162};
if(vErrors === null){
vErrors = [err491];
}
else {
vErrors.push(err491);
}
errors++;
}
}
if(data154.command !== undefined){
let data163 = data154.command;
if(typeof data163 === "string"){
if(func2(data163) > 1000){
const err492 = {instancePath:instancePath+"/attention/" + i21+"/command",schemaPath:"#/$defs/command/maxLength",keyword:"maxLength",params:{limit: 1000},schema:1000,parentSchema:schema228,data:data163};
if(vErrors === null){
vErrors = [err492];
}
else {
vErrors.push(err492);
}
errors++;
}
if(func2(data163) < 1){
const err493 = {instancePath:instancePath+"/attention/" + i21+"/command",schemaPath:"#/$defs/command/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema228,data:data163};
if(vErrors === null){
vErrors = [err493];
}
else {
vErrors.push(err493);
}
errors++;
}
}
else {
const err494 = {instancePath:instancePath+"/attention/" + i21+"/command",schemaPath:"#/$defs/command/type",keyword:"type",params:{type: "string"},schema:schema228.type,parentSchema:schema228,data:data163};
if(vErrors === null){
vErrors = [err494];
}
else {
vErrors.push(err494);
}
errors++;
}
}
}
else {
const err495 = {instancePath:instancePath+"/attention/" + i21,schemaPath:"#/properties/attention/items/type",keyword:"type",params:{type: "object"},schema:schema31.properties.attention.items.type,parentSchema:schema31.properties.attention.items,data:data154};
if(vErrors === null){
vErrors = [err495];
}
else {
vErrors.push(err495);
}
errors++;
}
}
}
else {
const err496 = {instancePath:instancePath+"/attention",schemaPath:"#/properties/attention/type",keyword:"type",params:{type: "array"},schema:schema31.properties.attention.type,parentSchema:schema31.properties.attention,data:data153};
if(vErrors === null){
vErrors = [err496];
}
else {
vErrors.push(err496);
}
errors++;
}
}
}
else {
const err497 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err497];
}
else {
vErrors.push(err497);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
