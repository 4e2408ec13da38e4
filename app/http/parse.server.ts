import type * as z from "zod";
import { AppError } from "~/lib/app-error";
import { MB } from "~/lib/bytes";
import { zodWords } from "./zod-words";

/** Field path → the first pt-BR sentence about it. */
function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join(".") || "body";
    fields[path] ??= issue.message;
  }
  return fields;
}

/** The value a schema makes of an input. @throws AppError `request.invalid` with a sentence per field */
export function check<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input, { error: zodWords });
  if (!parsed.success) throw new AppError("request.invalid", { fields: fieldsOf(parsed.error) });
  return parsed.data;
}

/** A JSON body. @throws AppError `request.unsupported_media` | `request.malformed` | `request.invalid` */
export async function parseJson<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^application\/json\b/i.test(type)) throw new AppError("request.unsupported_media");
  let body: unknown;
  try {
    body = await request.json();
  } catch (cause) {
    throw new AppError("request.malformed", { cause });
  }
  return check(schema, body);
}

/**
 * The body of a call for help: what can be read of it, whatever its content type; an empty object when nothing can. The schema then
 * refuses nothing (`raiseSchema`).
 */
export async function readPress(request: Request): Promise<unknown> {
  return request.json().catch(() => ({}));
}

/** A posted form that can be read whatever was posted: what cannot be is an empty one. For calls for help. */
export async function readableForm(request: Request): Promise<Request> {
  const { url, method, headers, signal } = request;
  const readable = await request
    .clone()
    .formData()
    .then(
      () => true,
      () => false,
    );
  if (readable) return request;
  const kept = new Headers(headers);
  for (const name of ["Content-Type", "Content-Length"]) kept.delete(name);
  return new Request(url, { method, headers: kept, signal, body: new URLSearchParams() });
}

/** The query string: a repeated name is an array only if the schema wants one. */
export function parseSearch<S extends z.ZodType>(request: Request, schema: S): z.output<S> {
  return check(schema, Object.fromEntries(new URL(request.url).searchParams));
}

/** A posted form with its files. @throws AppError `request.malformed` */
export async function readFormData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new AppError("request.malformed", { cause });
  }
}

/** Files of a form under a name; what a file input sends when nothing is chosen is none. */
export function filesIn(form: FormData, name: string): File[] {
  return form.getAll(name).filter((v): v is File => typeof v !== "string" && (v.size > 0 || v.name !== ""));
}

/** A form with files sent by a program. @throws AppError `request.unsupported_media`, `request.malformed` */
export async function parseMultipart(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^multipart\/form-data\b/i.test(type)) throw new AppError("request.unsupported_media");
  return readFormData(request);
}

/** Fields of a form as numbers; those that are not there are left out, and what is no number stays what it is. */
export function numbersIn(form: FormData, names: readonly string[]): Record<string, unknown> {
  const said = names.flatMap((name) => (form.get(name) ? [[name, form.get(name)] as const] : []));
  return Object.fromEntries(said.map(([name, text]) => [name, Number.isNaN(Number(text)) ? text : Number(text)]));
}

/** Characters of text that a form may have beside its files; a call for help is never that long (its body is cut before). */
const mostText = 2 * MB;

/**
 * Text fields of a form; a field sent more than once becomes an array. In one pass: a form of a hundred thousand names must not
 * be looked through once for each.
 * @throws AppError `request.too_large` beyond 2 MB of text, which a refusal would have to show again
 */
export function textFieldsOf(form: FormData): Record<string, string | string[]> {
  const values = new Map<string, string[]>();
  let length = 0;
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    length += name.length + value.length;
    if (length > mostText) throw new AppError("request.too_large");
    const before = values.get(name);
    if (before) before.push(value);
    else values.set(name, [value]);
  }
  return Object.fromEntries(
    [...values].map(([name, [first = "", ...more]]) => [name, more.length > 0 ? [first, ...more] : first]),
  );
}

/** The `Idempotency-Key` of a call for help: none when it is no key, for nothing optional refuses the call. */
export function pressKeyOf(request: Request): string | undefined {
  const key = request.headers.get("Idempotency-Key");
  return key !== null && isKey(key) ? key : undefined;
}

const isKey = (key: string) => /^[\x21-\x7e]{1,200}$/.test(key);

/** The `Idempotency-Key` of a creating request. @throws AppError `request.invalid` when it is no key (1–200 visible characters) */
export function idempotencyKeyOf(request: Request): string | undefined {
  const key = request.headers.get("Idempotency-Key");
  if (key === null) return undefined;
  if (!isKey(key)) {
    throw new AppError("request.invalid", {
      fields: { "Idempotency-Key": "Use de 1 a 200 caracteres visíveis, sem espaços." },
    });
  }
  return key;
}
