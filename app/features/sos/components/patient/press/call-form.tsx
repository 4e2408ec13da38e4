import type { FormEvent } from "react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { Button } from "~/ui/form/button";
import type { Severity } from "~/features/sos/sos.schema";
import { whoHears, type Duty, type WhoHears } from "~/features/sos/duty";
import type { Press } from "./press";
import { messageHint, pressAgainLabel, pressLabel } from "./press-words";
import { SeverityField } from "./severity-field";

type CallFormProps = {
  /** The press's own name: the same form sent twice is one alert. */
  pressKey: string;
  /** Who would be called; null when that is not known. */
  duty: Duty | null;
  refusal?: Refusal | undefined;
  /** Sends the press from here; without it the form is posted. */
  onPress?: ((press: Omit<Press, "owner">, form: HTMLFormElement) => void) | undefined;
};

function severityIn(text: string | undefined): Severity {
  return text === "support" || text === "immediate" ? text : "urgent";
}

/** The button first; how much help and a few words for who can say more. A plain form, so that it works while the page is still loading. */
export function CallForm({ pressKey, duty, refusal, onPress }: CallFormProps) {
  const hears = whoHears(duty);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!onPress) return;
    event.preventDefault();
    const form = event.currentTarget;
    const said = new FormData(form);
    const field = (name: string) => {
      const value = said.get(name);
      return typeof value === "string" ? value : "";
    };
    onPress({ key: field("key"), severity: field("severity"), message: field("message") }, form);
  };
  return (
    <form method="post" action={`${paths.sosHelp()}?index`} onSubmit={onSubmit} className="space-y-6">
      <input type="hidden" name="key" value={typedIn(refusal, "key") ?? pressKey} />
      <Button variant={hears === "nobody" ? "quiet" : "sos"} wide className="min-h-16 text-xl">
        {pressLabel(hears, duty?.contacts ?? 0)}
      </Button>
      <SeverityField chosen={severityIn(typedIn(refusal, "severity"))} error={refusal?.fields.severity} hears={hears} />
      <MessageField typed={typedIn(refusal, "message") ?? ""} error={refusal?.fields.message} hears={hears} />
      <Button variant={hears === "nobody" ? "quiet" : "sos"} wide className="min-h-14 text-lg">
        {pressAgainLabel(hears)}
      </Button>
    </form>
  );
}

/** Plain, without the counting field of other forms: this page loads as little as it can, and a longer letter goes out whole. */
function MessageField({ typed, error, hears }: { typed: string; error: string | undefined; hears: WhoHears }) {
  return (
    <div>
      <label htmlFor="message" className="font-medium">
        Quer contar o que está acontecendo? <span className="font-normal text-ink-soft">(opcional)</span>
      </label>
      <p id="message-hint" className="mb-1.5 text-sm text-ink-soft">
        {messageHint(hears)}
      </p>
      <textarea
        id="message"
        name="message"
        rows={3}
        defaultValue={typed}
        aria-describedby={error ? "message-hint message-error" : "message-hint"}
        aria-invalid={error ? true : undefined}
        className="control font-own-words text-lg italic"
      />
      {error && (
        <p id="message-error" className="mt-1 text-wrong-text">
          {error}
        </p>
      )}
    </div>
  );
}
