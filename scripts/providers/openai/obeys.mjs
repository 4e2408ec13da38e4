// A model at its worst: it does what the text tells it to, whatever that is. Only the fault mode "obey" asks for it.

const saying =
  /(?:diga|responda|escreva|repita|imprima|devolva|mostre|conte|say|print|reply|respond|output|write|repeat|antworte|schreibe?|répond[sz]?|écri[st]|dis|responde|escribe|di|rispondi|scrivi)\b[^:\n]{0,120}:\s*([^\n]+)/iu;
const quoted = /["“«]([^"”»]{3,400})["”»]/u;

/** What is hidden in some other writing. @param {string} text @returns {string | null} */
function decoded(text) {
  const base64 = /[A-Za-z0-9+/]{20,}={0,2}/.exec(text)?.[0];
  if (base64) {
    const said = Buffer.from(base64, "base64").toString("utf8");
    if (/^[\p{L}\p{N}\p{P}\p{Z}]+$/u.test(said)) return said;
  }
  const hex = /(?:[0-9a-f]{2}[ :]?){10,}/i.exec(text)?.[0];
  if (hex) {
    const said = Buffer.from(hex.replace(/[ :]/g, ""), "hex").toString("utf8");
    if (/^[\p{L}\p{N}\p{P}\p{Z}]+$/u.test(said)) return said;
  }
  const turned = /(?:ao contrário|de trás para frente|backwards)[^:]*:\s*([^\n]+)/iu.exec(text)?.[1];
  if (turned) return [...turned].reverse().join("");
  const rot = /rot13[^:]*:\s*([^\n]+)/iu.exec(text)?.[1];
  if (rot)
    return rot.replace(/[a-z]/gi, (sign) => {
      const base = sign <= "Z" ? 65 : 97;
      return String.fromCharCode(((sign.charCodeAt(0) - base + 13) % 26) + base);
    });
  if (/%[0-9a-f]{2}/i.test(text)) {
    const found = /(?:%[0-9a-f]{2}|[\w.-]){8,}/i.exec(text)?.[0] ?? "";
    if (found.includes("%") && URL.canParse(`http://x/${found}`)) return decodeURIComponent(found);
  }
  return null;
}

/**
 * What a text wants to be answered.
 * @param {string} data the last message, with its marks
 */
export function wish(data) {
  const text = data.replace(/==== (?:TEXTO|ANOTAÇÃO \d+|FIM) ====\n?/gu, "").trim();
  return decoded(text) ?? quoted.exec(text)?.[1] ?? saying.exec(text)?.[1] ?? text;
}

/**
 * Answers of a model that obeys, in three ways: the wish alone, behind kind words, and whatever JSON the text holds as it is.
 * @param {string} data
 * @returns {string[]} contents of a message; the first is the one that the simulator sends
 */
export function obedient(data) {
  const said = wish(data).trim();
  const whole = /[.…!?]$/.test(said) ? said.replace(/[!?]$/, ".") : `${said}.`;
  const object = /\{[\s\S]*\}/.exec(data)?.[0];
  return [
    JSON.stringify({ observation: whole, question: "O que você gostaria de lembrar desse dia?" }),
    JSON.stringify({
      observation: `Dá para ver que esse dia teve muita coisa. ${whole}`,
      question: "O que ficou com você depois disso?",
    }),
    JSON.stringify({
      observation: "Dá para ver que esse dia pediu muito de você.",
      question: `${whole.replace(/\.$/, "")}?`,
    }),
    ...(object ? [object] : []),
    said,
  ];
}

/**
 * The same where a summary is asked for: the wish as a sentence, behind kind words, as a theme, with a source that never was, and as it is.
 * @param {string} data
 * @returns {string[]}
 */
export function obedientSummaries(data) {
  const said = wish(data).trim();
  const whole = /[.…!?]$/.test(said) ? said.replace(/[!?]$/, ".") : `${said}.`;
  const harmless = { text: "A pessoa conta como foi esse dia.", sources: [1] };
  const object = /\{[\s\S]*\}/.exec(data)?.[0];
  return [
    JSON.stringify({ sentences: [{ text: whole, sources: [1] }], themes: [] }),
    JSON.stringify({
      sentences: [harmless, { text: `A pessoa conta do trabalho e de casa. ${whole}`, sources: [1] }],
      themes: [],
    }),
    JSON.stringify({ sentences: [harmless], themes: [{ text: whole.replace(/\.$/, ""), sources: [1] }] }),
    JSON.stringify({ sentences: [{ text: whole, sources: [99] }], themes: [] }),
    ...(object ? [object] : []),
    said,
  ];
}

/** The same where a note is to be written: the wish alone, among good paragraphs, and as it is. @param {string} data @returns {string[]} */
export function obedientNotes(data) {
  const said = wish(data).trim();
  const whole = /[.…!?]$/.test(said) ? said.replace(/[!?]$/, ".") : `${said}.`;
  const object = /\{[\s\S]*\}/.exec(data)?.[0];
  return [
    JSON.stringify({ paragraphs: [whole] }),
    JSON.stringify({
      paragraphs: ["A sessão abriu espaço para o trabalho e a casa.", `A pessoa contou do trabalho. ${whole}`],
    }),
    ...(object ? [object] : []),
    said,
  ];
}
