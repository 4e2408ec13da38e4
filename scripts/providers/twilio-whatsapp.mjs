// Twilio's WhatsApp: content templates, the 24-hour window, and what people write back.
// https://www.twilio.com/docs/whatsapp/api · errors: https://www.twilio.com/docs/api/errors/63016 and others
import { randomUUID } from "node:crypto";
import { json, parseJsonObject } from "./http.mjs";
import { isLoopback } from "./loopback.mjs";
import { signCallback } from "./twilio-callback.mjs";

/** The approved texts, by the numbers that the app has here; docs/deploy.md says how they are made at Twilio. */
const templates = /** @type {Record<string, string>} */ ({
  [`HX${"0".repeat(31)}1`]:
    "Aviso da CÁRIS: {{1}}\n\nVeja aqui: {{2}}\n\nPara não receber mais por aqui, responda SAIR.",
  [`HX${"0".repeat(31)}2`]:
    "CÁRIS, para quem atende: {{1}}\n\nResponda aqui: {{2}}\n\nPara não receber mais por aqui, responda SAIR.",
});
const window = 24 * 60 * 60 * 1000;
const whatsApp = "whatsapp:";

/** When each address last wrote to us, ms. @type {Map<string, number>} */
const lastWritten = new Map();

export const isWhatsApp = (/** @type {URLSearchParams} */ form) => (form.get("To") ?? "").startsWith(whatsApp);

/** Whether a free text is too late: then Twilio takes it, and reports it as failed. */
export function isOutsideWindow(/** @type {URLSearchParams} */ form) {
  return !form.get("ContentSid") && Date.now() - (lastWritten.get(form.get("To") ?? "") ?? 0) > window;
}

/**
 * What Twilio would refuse at once, as code and words; null when it takes the message.
 * Numbers that end in 1111 are known to have no WhatsApp.
 * @returns {[code: number, message: string] | null}
 */
export function problemOf(/** @type {URLSearchParams} */ form) {
  const from = form.get("From");
  if (from && !from.startsWith(whatsApp))
    return [63007, "Twilio could not find a Channel with the specified From address"];
  if (form.get("To")?.endsWith("1111")) return [63003, "Channel could not find To address"];
  const sid = form.get("ContentSid");
  if (!sid) return form.get("Body") ? null : [21619, "A text message body or media urls must be specified."];
  if (!/^HX[0-9a-fA-F]{32}$/.test(sid)) return [21655, "The ContentSid is Invalid"];
  if (!parseJsonObject(Buffer.from(form.get("ContentVariables") ?? "{}")))
    return [21656, "The ContentVariables Parameter is invalid"];
  return null;
}

/** What the person reads. */
export function textOf(/** @type {URLSearchParams} */ form) {
  const sid = form.get("ContentSid");
  if (!sid) return form.get("Body") ?? "";
  const variables = parseJsonObject(Buffer.from(form.get("ContentVariables") ?? "{}")) ?? {};
  const text =
    templates[sid] ??
    Object.keys(variables)
      .map((name) => `{{${name}}}`)
      .join(" ");
  return text.replace(/\{\{(\w+)\}\}/g, (_, name) => String(variables[name] ?? ""));
}

/** What a message comes to, step by step: numbers that end in 0000 have no WhatsApp any more. @returns {[status: string, code?: string][]} */
export function stepsOf(/** @type {string} */ to, /** @type {boolean} */ isLate) {
  if (isLate) return [["failed", "63016"]];
  if (to.endsWith("0000")) return [["sent"], ["undelivered", "63024"]];
  return [["sent"], ["delivered"], ["read"]];
}

/**
 * Somebody writes to our number: `{from, body}`, from the outbox's page or a test. Told to the app as Twilio does, and what it answers
 * (TwiML) goes to the outbox.
 * @param {Buffer} body
 * @param {{ store: import("./store.mjs").Store, app: string | null, authToken: string }} context `app`: its origin
 */
export async function receive(body, { store, app, authToken }) {
  const typed = parseJsonObject(body) ?? Object.fromEntries(new URLSearchParams(body.toString("utf8")));
  const { from, body: text } = /** @type {Record<string, unknown>} */ (typed);
  if (!/^\+[1-9]\d{6,14}$/.test(String(from)) || typeof text !== "string")
    return json(422, { error: { code: "whatsapp.invalid", fields: { from: "+5511987654321", body: "text" } } });
  const callback = `${app}/api/webhooks/whatsapp`;
  if (app === null || !isLoopback(callback)) return json(409, { error: { code: "whatsapp.no_app" } });
  lastWritten.set(whatsApp + from, Date.now());
  const fields = {
    MessageSid: `SM${randomUUID().replaceAll("-", "")}`,
    From: whatsApp + from,
    To: `${whatsApp}+5511300000002`,
  };
  const form = {
    ...fields,
    Body: text,
    NumMedia: "0",
    SmsStatus: "received",
    WaId: String(from).slice(1),
    ApiVersion: "2010-04-01",
  };
  const answer = await fetch(callback, {
    method: "POST",
    headers: { "x-twilio-signature": signCallback(callback, form, authToken) },
    body: new URLSearchParams(form),
    signal: AbortSignal.timeout(10_000),
  });
  const said = /<Message>([\s\S]*?)<\/Message>/.exec(await answer.text())?.[1];
  const plain = said?.replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name) => ({ lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" })[name] ?? "",
  );
  if (plain)
    store.add({ provider: "twilio-whatsapp", id: fields.MessageSid, to: fields.From, body: plain, answerTo: text });
  return json(answer.ok ? 200 : 502, { status: answer.status, answer: plain ?? null });
}
