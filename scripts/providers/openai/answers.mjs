// What the simulated model says: short, kind, never a diagnosis, and always the same for the same question.
import { digest } from "../idempotency.mjs";
import { topicOf } from "./topics.mjs";
import { paragraphsOf, plainOf, summaryOf, takenUp } from "./summaries.mjs";

const sentences = /** @type {const} */ ([
  "Nesta semana seus registros mostram dias mais leves depois de momentos de descanso.",
  "Você tem escrito com regularidade, e isso ajuda a perceber o que muda de um dia para o outro.",
  "Os dias com caminhada ou conversa com pessoas próximas aparecem com humor um pouco melhor.",
  "O sono e o trabalho aparecem várias vezes nos registros; pode valer a pena conversar sobre eles na próxima sessão.",
  "Houve altos e baixos, o que é esperado; anotar o que ajudou em cada dia pode ser um bom próximo passo.",
]);

const depthLimit = 8;

/**
 * Answers a question deterministically; as JSON that follows `schema` when JSON is asked for.
 * @param {string} question
 * @param {{ type?: string, schema?: unknown }} form the `type` that the caller asked for: text, json_object or json_schema
 */
export function answerTo(question, { type, schema }) {
  const seed = Number.parseInt(digest(question).slice(0, 8), 16);
  const sentence = sentences[seed % sentences.length] ?? sentences[0];
  if (type !== "json_object" && type !== "json_schema") return sentence;
  if (/** @type {any} */ (schema)?.properties?.sentences) return JSON.stringify(summaryOf(question));
  const paragraphs = /** @type {any} */ (schema)?.properties?.paragraphs;
  if (paragraphs && /documento/.test(paragraphs.items?.description ?? "")) return JSON.stringify(plainOf(question));
  if (paragraphs) return JSON.stringify(paragraphsOf(question));
  const value = schema
    ? sample(schema, { sentence, question, root: schema, depth: 0 })
    : { summary: sentence, suggestions: ["Anotar um momento bom por dia."] };
  return JSON.stringify(value);
}

/**
 * The simplest value that a JSON schema of the structured-output subset accepts.
 * @param {any} schema
 * @param {{ sentence: string, question: string, root: any, depth: number, name?: string }} context
 * @returns {unknown}
 */
function sample(schema, context) {
  const inner = { ...context, depth: context.depth + 1 };
  if (!schema || typeof schema !== "object" || context.depth > depthLimit) return null;
  if (typeof schema.$ref === "string") return sample(resolve(context.root, schema.$ref), inner);
  if ("const" in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[0];
  const options = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(options)) return sample(options.find((option) => option?.type !== "null") ?? options[0], inner);
  if (Array.isArray(schema.allOf)) return sample(Object.assign({}, ...schema.allOf), inner);
  const type = [schema.type].flat().find((one) => one !== "null") ?? (schema.properties ? "object" : schema.type);
  switch (type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, value]) => [name, sample(value, { ...inner, name })]),
      );
    case "array":
      return Array.from({ length: schema.minItems ?? Math.min(1, schema.maxItems ?? 1) }, () =>
        sample(schema.items, inner),
      );
    case "string":
      return text(schema, namedSentence(context) ?? context.sentence);
    case "integer":
    case "number":
      return number(schema);
    case "boolean":
      return false;
    default:
      return null;
  }
}

/** What the fields of a reflection say: they take up a word of what was asked about. */
function namedSentence(/** @type {{ question: string, name?: string }} */ { question, name }) {
  if (name === "question") return "O que você gostaria de guardar desse dia?";
  if (name !== "observation") return null;
  const topic = topicOf(question);
  if (topic)
    return `Você ${topic.sentence.charAt(0).toLowerCase()}${topic.sentence.slice(1)}`.replace(/ ela(?=[.,])/u, " você");
  return `Pelo que você contou, “${takenUp(question)}” teve lugar nesse dia.`;
}

function text(/** @type {any} */ schema, /** @type {string} */ sentence) {
  if (schema.format === "date") return "2026-01-15";
  if (schema.format === "date-time") return "2026-01-15T12:00:00Z";
  const long =
    schema.minLength > sentence.length ? sentence.repeat(Math.ceil(schema.minLength / sentence.length)) : sentence;
  return long.slice(0, schema.maxLength ?? long.length);
}

function number(/** @type {any} */ schema) {
  const lowest =
    schema.minimum ??
    (schema.exclusiveMinimum === undefined ? 0 : schema.exclusiveMinimum + (schema.type === "integer" ? 1 : 0.01));
  return schema.type === "integer" ? Math.ceil(lowest) : lowest;
}

function resolve(/** @type {any} */ root, /** @type {string} */ pointer) {
  return pointer
    .replace(/^#\/?/, "")
    .split("/")
    .filter(Boolean)
    .reduce((/** @type {any} */ node, name) => node?.[name], root);
}
