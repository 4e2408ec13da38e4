import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { useRef } from "react";
import { Button } from "~/ui/button";
import { DraftNotice } from "~/ui/draft/draft-notice";
import type { FormValues } from "~/ui/draft/draft-store";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import { useDraft } from "~/ui/draft/use-draft";
import { FormError } from "~/ui/form-error";
import { HiddenIdempotencyKey } from "~/ui/hidden-idempotency-key";
import { EntryFields, entryLabels, textOf } from "./entry-fields";
import { diaryRefusalOf, wrongFields, type DiaryRefusal } from "./form-answer";
import { LostNetworkNotice } from "./lost-network-notice";

type EntryFormProps = {
  /** The fields as the page was opened with; its `key` names the form, its `version` the entry's state. */
  opened: FormValues;
  /** Member id and form: whose draft, of what. */
  draft: { owner: string; form: string };
  /** Names of who reads what is not private. */
  team: string[];
  suggestions: string[];
  cancelHref: string;
};

/** Writing or changing a note. Drafts are kept on the device; a refusal or a lost network keeps every word. */
export function EntryForm({ opened, draft: place, team, suggestions, cancelHref }: EntryFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const answer = useActionData<unknown>();
  const navigation = useNavigation();
  const refusal = diaryRefusalOf(answer);
  const draft = useDraft(form, { ...place, stampName: "key", restores: refusal === undefined });
  useSendWhenOnline(form, answer);
  const restored = draft.found?.how === "restored" ? draft.found.values : undefined;
  const values = restored ?? refusal?.values ?? opened;
  const pending = navigation.state !== "idle" && navigation.formMethod === "POST";
  return (
    <Form ref={form} method="post" noValidate>
      <Refused refusal={refusal} savedHref={cancelHref} />
      {isLostNetwork(answer) && !pending && <LostNetworkNotice />}
      {(answer === undefined || draft.found?.how === "offered") && <DraftNotice draft={draft} />}
      <FormKeys opened={opened} values={values} refusal={refusal} />
      {/* Another key makes the fields anew, with the restored words as their defaults. */}
      <EntryFields
        key={restored ? "restored" : "opened"}
        values={values}
        errors={refusal?.fields}
        team={team}
        suggestions={suggestions}
      />
      <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button pending={pending} pendingLabel="Salvando…" className="max-sm:w-full">
          Salvar anotação
        </Button>
        <Link to={cancelHref} className="link inline-flex min-h-11 items-center px-2">
          Voltar sem salvar
        </Link>
      </div>
    </Form>
  );
}

const isOvertaken = (refusal: DiaryRefusal) =>
  refusal.code === "diary.changed_elsewhere" || refusal.code === "kernel.conflict";
const isReused = (refusal: DiaryRefusal) => refusal.code === "kernel.idempotency_reused";

function wordsOf(refusal: DiaryRefusal, wrong: number): string {
  if (isReused(refusal))
    return "Esta anotação já foi salva antes da sua última mudança. Se você salvar de novo, ela fica como outra anotação.";
  return wrong > 0 ? "Falta pouco. O que você escreveu continua aqui." : refusal.message;
}

function Refused({ refusal, savedHref }: { refusal: DiaryRefusal | undefined; savedHref: string }) {
  if (!refusal) return null;
  const wrong = wrongFields(refusal.fields, entryLabels);
  return (
    <>
      <FormError message={wordsOf(refusal, wrong.length)} fields={wrong} />
      {isOvertaken(refusal) && (
        <p className="-mt-3 mb-6">
          <a href={savedHref} target="_blank" rel="noopener" className="link">
            Ver a versão que está salva (abre outra aba)
          </a>
        </p>
      )}
    </>
  );
}

type FormKeysProps = { opened: FormValues; values: FormValues; refusal: DiaryRefusal | undefined };

/** What names this form: a key already used for other words is given up for a fresh one, an overtaken version for the current one. */
function FormKeys({ opened, values, refusal }: FormKeysProps) {
  const key = textOf(values, "key") || textOf(opened, "key");
  const version = textOf(refusal && isOvertaken(refusal) ? opened : values, "version") || textOf(opened, "version");
  const was = textOf(opened, "occurredAtWas");
  return (
    <>
      {refusal && isReused(refusal) ? (
        <HiddenIdempotencyKey key={key} name="key" />
      ) : (
        <HiddenIdempotencyKey name="key" value={key} />
      )}
      {version && <input type="hidden" name="version" value={version} />}
      {was && <input type="hidden" name="occurredAtWas" value={was} />}
    </>
  );
}
