// Whose data an act of the audit was about (ADR 0072): each place that writes one says so, or is about nobody and says here why. The right
// follows from actor and person (`whoseAndWhy`), where the place does not say it.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { whoseAndWhy } from "../../app/features/kernel/events/right.ts";

const root = new URL("../..", import.meta.url).pathname;
const files = ["app/features", "workers"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
);
const sourceOf = (file) =>
  ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
const nameOf = (property) => property.name?.getText() ?? "";
const isAbout = (text) => /\bpatientIds?\b/.test(text);

function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** Events whose data name a patient: what an act of the same change is about. */
function eventsOfPatients() {
  const found = new Set();
  for (const file of files.filter((name) => name.endsWith(".events.ts"))) {
    const shapes = new Map();
    const source = sourceOf(file);
    visit(source, (node) => {
      if (ts.isVariableDeclaration(node) && node.initializer)
        shapes.set(node.name.getText(), node.initializer.getText());
    });
    const named = (text, depth = 0) =>
      isAbout(text) ||
      (depth < 4 && (text.match(/\w+/g) ?? []).some((word) => shapes.has(word) && named(shapes.get(word), depth + 1)));
    visit(source, (node) => {
      if (ts.isPropertyAssignment(node) && ts.isStringLiteral(node.name) && named(node.initializer.getText()))
        found.add(node.name.text);
    });
  }
  return found;
}

const inside = (node, is) => {
  for (let at = node.parent; at; at = at.parent) if (is(at)) return at;
  return undefined;
};

/** Whether a place says whose: itself, by its entity, by a patient who acts, or by the event beside it. */
function saysWhose(act, patientEvents) {
  const text = (ts.isSpreadAssignment(act.parent) ? act.parent.parent : act).getText();
  if (/\bsubjects?\b|\.\.\.asAudited\(/.test(text)) return true;
  if (/entity: "(member|membership|account)"/.test(text)) return true;
  const signature =
    inside(act, ts.isFunctionDeclaration)
      ?.parameters.map((one) => one.getText())
      .join() ?? "";
  if (/\b(PatientCtx|AccountCtx|AccountActor)\b/.test(signature)) return true;
  const isChange = (node) =>
    ts.isObjectLiteralExpression(node) && node.properties.some((one) => nameOf(one) === "events");
  const events =
    inside(act, isChange)
      ?.properties.find((one) => nameOf(one) === "events")
      ?.getText() ?? "";
  return isAbout(events) || [...events.matchAll(/"([a-z_.-]+)"/g)].some(([, name]) => patientEvents.has(name));
}

/** Acts of places that do not say whose, with the file. */
function silentActs() {
  const patientEvents = eventsOfPatients();
  const silent = new Set();
  let places = 0;
  for (const file of files.filter(
    (name) => /\.ts$/.test(name) && !/\.(test|access|traffic|openapi|demo)\.ts$/.test(name),
  )) {
    if (!/\baction: /.test(readFileSync(join(root, file), "utf8"))) continue;
    visit(sourceOf(file), (node) => {
      if (!ts.isObjectLiteralExpression(node)) return;
      const said = node.properties.find((one) => nameOf(one) === "action")?.getText() ?? "";
      const acts = [...said.matchAll(/"([a-z_]+\.[a-z_]+)"/g)].map(([, act]) => act);
      if (acts.length === 0) return;
      places++;
      if (!saysWhose(node, patientEvents)) for (const act of acts) silent.add(act);
    });
  }
  return { silent, places };
}

/** About nobody, and why. */
const aboutNobody = {
  "of a clinic, its money and its contract": [
    ...["audit.export", "audit.mail_checkpoint", "people.export", "kernel.retry_event", "incident.opened"],
    ...[
      "clinic.create",
      "clinic.settings",
      "clinic.suspend",
      "clinic.resume",
      "clinic.flags",
      "clinic.close",
      "clinic.reopen",
    ],
    ...["clinic.logo", "clinic.logo_remove", "clinic.relocate", "clinic.relocation_ask", "clinic.relocation_cancel"],
    ...["billing.write_letter", "billing.manual_refund", "billing.choose_readers", "billing.set_tax_id"],
    ...["subscription.open", "subscription.take_back", "subscription.settle"],
    ...["subscription.end_with_clinic", "subscription.go_on_with_clinic", "plan.publish"],
    ...["announcement.create", "announcement.withdraw", "sos.policy", "sos.policy_reset"],
  ],
  "a report of many; the row of each person follows when it is carried out": ["retention.stop", "retention.release"],
  "of several colleagues at once, and of no patient": ["chat.open_group"],
  "an e-mail address that is nobody's yet": [
    ...["invitation.create", "invitation.resend", "invitation.revoke", "invitation.show_link"],
    ...["account.request_password_reset", "notices.retry_mail"],
  ],
  "a telephone number without an account: the house keeps no person for it": [
    "contact.ask",
    "contact.prove",
    "contact.leave",
    "contact.to_correct",
  ],
};

/** About the patients of an event that a function of another file makes; each of them was read. */
const byEventsMadeElsewhere = ["series.change", "series.end", "appointment.move", "care.withdraw_handover"];

/** Named in a table by what is asked for; whoever reads it says the patient. Each was read. */
const byTable = ["summary.ask", "summary.send", "note_help.ask", "note_help.send", "plain.ask", "plain.send"];

/** About a clinic or a member, as the caller says. */
const asTheCallerSays = ["ai.turn_on", "ai.turn_off"];

test("each act that the product writes down says whose it is, or is about nobody for a reason", () => {
  const { silent, places } = silentActs();
  expect(places).toBeGreaterThan(180);
  const known = [...Object.values(aboutNobody).flat(), ...byEventsMadeElsewhere, ...byTable, ...asTheCallerSays];
  expect([...silent].toSorted()).toEqual(known.toSorted());
});

const own = { accountId: "acc_1", memberId: "mem_1" };
const as = (role) => ({ ...own, role, clinicId: "cli_1", sessionId: "s", name: "n", zone: "z" });
const account = { entity: "account", entityId: "acc_1" };
const login = { entity: "login_session", entityId: "ses_1" };
const session = { entity: "appointment", entityId: "apt_1", subject: "mem_2" };

test.each([
  ["a patient's thing without a word is theirs", as("patient"), { entity: "task", entityId: "tsk_1" }, "mem_1", "own"],
  ["a member's own account is the member's", as("psychologist"), account, "mem_1", "own"],
  ["another's account by an admin is office", as("admin"), { entity: "account", entityId: "acc_2" }, "acc_2", "office"],
  ["a patient's by a psychologist is a care link", as("psychologist"), session, "mem_2", "care-link"],
  ["a login acts on its own account", { accountId: "acc_1", sessionId: "s", name: "n" }, login, "acc_1", "own"],
  ["a link that was mailed proves whose the account is", { anonymous: true }, account, "acc_1", "own"],
  ["nobody known, and of nobody", { anonymous: true }, { entity: "contact_code", entityId: "cod_1" }, null, null],
  ["the platform supports", { ...own, sessionId: "s", name: "n", platformRole: "admin" }, account, "acc_1", "support"],
  ["a job has no right of its own", { system: "retention" }, account, "acc_1", null],
])("%s", (_, actor, said, subject, right) => {
  expect(whoseAndWhy(actor, said)).toEqual({ subject, right });
});
