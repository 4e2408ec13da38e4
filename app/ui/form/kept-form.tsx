import { Button } from "./button";
import { keptWords } from "../copy/error-page";
import type { TypedField } from "../copy/kept-names";

type KeptFormProps = {
  /** Where the lost post was going. */
  action: string;
  /** The posted fields, in order. */
  typed: TypedField[];
  /** What is to be done before; and the button's words. */
  how?: string;
  send: string;
};

const secret = /password|senha|totp|token/i;

/** Several words are a person's own: shown for reading and changing. One word may be a key or a choice: kept unseen. */
function isWords(value: string): boolean {
  return /\S\s+\S/.test(value);
}

/** What was posted to something that is gone or closed by now: the words, to read and to copy. */
export function KeptText({ typed }: { typed: TypedField[] }) {
  // Names of choices are written small: what they chose goes with what it was chosen for.
  const isText = ([name, value, label]: TypedField) =>
    !secret.test(name) && (isWords(value) || (/\S/.test(value) && label !== undefined && /^\p{Lu}/u.test(label)));
  const words = typed.filter(isText);
  if (words.length === 0) return null;
  return (
    <section className="mt-6 max-w-form">
      <h2 className="mb-2 text-lg">{keptWords.title}</h2>
      <p className="mb-3 text-ink-soft">{keptWords.copy}</p>
      {words.map(([, value, label], at) => (
        <label key={at} className="mb-3 block">
          {label ?? keptWords.title}
          <textarea
            readOnly
            defaultValue={value}
            rows={value.length > 60 ? 6 : 2}
            className="control mt-1 font-own-words text-lg italic"
          />
        </label>
      ))}
    </section>
  );
}

/** What was posted when the session ended or our side failed, ready to be posted again to the same address; works without JavaScript. */
export function KeptForm({ action, typed, how, send }: KeptFormProps) {
  const kept = typed
    .filter(([name]) => !secret.test(name))
    .map(([name, value, label], at) => ({ name, value, label, at }));
  const words = kept.filter(({ value }) => isWords(value));
  const choices = kept.filter(({ value }) => !isWords(value));
  const named = new Set(choices.flatMap(({ value, label }) => (value && label?.toLowerCase()) || []));
  return (
    <form method="post" action={action} className="mt-6 max-w-form">
      {choices.map(({ name, value, at }) => (
        <input key={at} type="hidden" name={name} defaultValue={value} />
      ))}
      {words.length > 0 && <h2 className="mb-2 text-lg">{keptWords.title}</h2>}
      {words.map(({ name, value, label, at }) => (
        <label key={at} className="mb-3 block">
          {label ?? keptWords.title}
          <textarea
            name={name}
            defaultValue={value}
            rows={value.length > 60 ? 6 : 2}
            className="control mt-1 font-own-words text-lg italic"
          />
        </label>
      ))}
      {named.size > 0 && <p className="mb-2">{keptWords.also([...named].join(", "))}</p>}
      {how && <p className="mb-4 text-ink-soft">{how}</p>}
      <div className="flex flex-wrap gap-3">
        <Button>{send}</Button>
      </div>
    </form>
  );
}
