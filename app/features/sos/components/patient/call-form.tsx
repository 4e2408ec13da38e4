import type { FormEvent } from "react";
import { typedIn, type Refusal } from "~/features/tenancy/components/refusal";
import { paths } from "~/paths";
import { Button } from "~/ui/button";
import type { Severity } from "../../sos.schema";
import type { Press } from "./press";
import { SeverityField } from "./severity-field";

type CallFormProps = {
  /** The press's own name: the same form sent twice is one alert. */
  pressKey: string;
  refusal?: Refusal | undefined;
  /** Sends the press from here; without it the form is posted. */
  onPress?: ((press: Omit<Press, "owner">, form: HTMLFormElement) => void) | undefined;
};

function severityIn(text: string | undefined): Severity {
  return text === "support" || text === "immediate" ? text : "urgent";
}

/** How much help, a few words if one wants, and the button. A plain form, so that it works while the page is still loading. */
export function CallForm({ pressKey, refusal, onPress }: CallFormProps) {
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
    <form method="post" action={`${paths.sosHelp()}?index`} onSubmit={onSubmit} className="space-y-5">
      <input type="hidden" name="key" value={typedIn(refusal, "key") ?? pressKey} />
      <SeverityField chosen={severityIn(typedIn(refusal, "severity"))} error={refusal?.fields.severity} />
      <MessageField typed={typedIn(refusal, "message") ?? ""} error={refusal?.fields.message} />
      <Button variant="sos" wide className="min-h-16 text-xl">
        Pedir ajuda agora
      </Button>
    </form>
  );
}

/** Plain, without the counting field of other forms: this page loads as little as it can, and a longer letter goes out whole. */
function MessageField({ typed, error }: { typed: string; error: string | undefined }) {
  return (
    <div>
      <label htmlFor="message" className="font-medium">
        Quer contar o que está acontecendo? <span className="font-normal text-ink-soft">(opcional)</span>
      </label>
      <p id="message-hint" className="mb-1.5 text-sm text-ink-soft">
        Quem atender lê antes de falar com você.
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
