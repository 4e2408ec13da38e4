// Transcriptions of OpenAI. https://platform.openai.com/docs/api-reference/audio/createTranscription
import { json } from "../http.mjs";
import { digest } from "../idempotency.mjs";
import { tokens } from "./prompt.mjs";

const sentences = [
  "Hoje eu acordei cansada, mas consegui sair para caminhar e isso me fez bem.",
  "Eu queria contar que a conversa em casa foi difícil, e depois eu fiquei mais calma.",
  "Passei o dia pensando no trabalho e no que combinamos para esta semana.",
];
const kinds = ["flac", "mp3", "mp4", "mpeg", "mpga", "m4a", "ogg", "wav", "webm"];

/** What a sound says by itself, where a test has written it into its bytes: "DIGA: …". */
function toldTo(/** @type {Uint8Array} */ bytes) {
  return /DIGA: ([^\0\n]+)/u.exec(Buffer.from(bytes).toString("utf8"))?.[1];
}

/** @param {Uint8Array} bytes @param {string | undefined} mode "obey" says what the sound tells it to, or what such models make up of silence */
function heard(bytes, mode) {
  const seed = Number.parseInt(digest(Buffer.from(bytes)).slice(0, 8), 16);
  if (mode !== "obey") return sentences[seed % sentences.length] ?? "";
  return toldTo(bytes) ?? "Legendas pela comunidade Amara.org. Inscreva-se no canal: https://amara.org";
}

/**
 * Writes a sound down: the same for the same sound. The outbox gets what kind of sound it was, never the sound.
 * @param {import("../http.mjs").Call} call
 * @param {{ store: import("../store.mjs").Store, mode?: string, refuse: (status: number, type: string, code: string | null, message: string, param?: string | null) => import("../http.mjs").Reply }} context
 * @returns {Promise<import("../http.mjs").Reply>}
 */
export async function transcribe(call, { store, mode, refuse }) {
  const wrong = (/** @type {string} */ message, /** @type {string} */ param) =>
    refuse(400, "invalid_request_error", "missing_required_parameter", message, param);
  /** @type {any} */
  let form;
  try {
    const type = String(call.headers["content-type"] ?? "");
    form = await new Response(new Uint8Array(call.body), { headers: { "content-type": type } }).formData();
  } catch {
    return refuse(400, "invalid_request_error", null, "We could not parse your multipart body.");
  }
  const [file, model] = [form.get("file"), form.get("model")];
  if (typeof model !== "string" || model === "") return wrong("you must provide a model parameter", "model");
  if (!file || typeof file === "string") return wrong("Missing required parameter: 'file'.", "file");
  if (!kinds.includes(file.name.split(".").at(-1) ?? ""))
    return refuse(400, "invalid_request_error", null, `Invalid file format. Supported formats: ${kinds.join(", ")}`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = heard(bytes, mode);
  store.add({
    provider: "openai",
    id: `trn_${digest(call.body).slice(0, 29)}`,
    to: model,
    subject: "audio.transcriptions",
    body: `[som: ${file.name}, ${file.type}, ${bytes.length} bytes, ${form.get("language") ?? "?"}]`,
    answer: text,
    status: "completed",
  });
  if (mode === "wrong") return json(200, { resumo: "Outra forma." });
  const [sound, written] = [Math.ceil(bytes.length / 400), tokens(text)];
  const usage = { type: "tokens", input_tokens: sound, output_tokens: written, total_tokens: sound + written };
  return json(200, { text, usage: { ...usage, input_token_details: { text_tokens: 0, audio_tokens: sound } } });
}
