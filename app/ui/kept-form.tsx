import { Button } from "./button";
import { keptWords } from "./copy/error-page";

type KeptFormProps = {
  /** Where the lost post was going. */
  action: string;
  /** The posted fields, in order. */
  typed: [string, string][];
};

/** Longer than this, or of several lines, and a field is shown for reading and changing. */
const LONG = 60;
const secret = /password|senha|totp|token/i;

/** What was posted when the session ended, ready to be posted again to the same address; works without JavaScript. */
export function KeptForm({ action, typed }: KeptFormProps) {
  const kept = typed.filter(([name]) => !secret.test(name)).map(([name, value], at) => ({ name, value, at }));
  const isLong = (value: string) => value.length > LONG || value.includes("\n");
  const long = kept.filter(({ value }) => isLong(value));
  return (
    <form method="post" action={action} className="mt-6 max-w-form">
      {kept
        .filter(({ value }) => !isLong(value))
        .map(({ name, value, at }) => (
          <input key={at} type="hidden" name={name} defaultValue={value} />
        ))}
      {long.length > 0 && <h2 className="mb-2 text-lg">{keptWords.title}</h2>}
      {long.map(({ name, value, at }) => (
        <textarea
          key={at}
          name={name}
          defaultValue={value}
          aria-label={keptWords.title}
          className="control mb-3 font-own-words text-lg italic"
        />
      ))}
      <p className="mb-4 text-ink-soft">{keptWords.how}</p>
      <div className="flex flex-wrap gap-3">
        <Button>{keptWords.send}</Button>
      </div>
    </form>
  );
}
