import { Form, Link, useActionData, useNavigation } from "@remix-run/react";
import { useRef, useState } from "react";
import { attachmentsIn } from "~/features/files/attachment-value";
import { AttachmentsField } from "~/features/files/components/attachments-field";
import { Button } from "~/ui/form/button";
import { DraftNotice } from "~/ui/draft/draft-notice";
import type { FormValues } from "~/ui/draft/draft-store";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import { useDraft } from "~/ui/draft/use-draft";
import { FormError } from "~/ui/form/form-error";
import { HiddenIdempotencyKey } from "~/ui/form/hidden-idempotency-key";
import { EntryFields, entryLabels, textOf, withFreshHour } from "./entry-fields";
import { diaryRefusalOf, fieldError, wrongFields, type DiaryRefusal } from "./form-answer";
import { HeavyMoodChosen } from "../mood/heavy-mood";
import { LostNetworkNotice } from "../offline/lost-network-notice";
import { QueuedNotice } from "../offline/queued-notice";
import { useSaveWhenSent } from "~/features/files/components/use-save-when-sent";
import { useQueuedEntry } from "../offline/use-queued-entry";

type EntryFormProps = {
  /** The fields as the page was opened with; its `key` names the form, its `version` the entry's state. */
  opened: FormValues;
  /** Member id and form: whose draft, of what. */
  draft: { owner: string; form: string };
  /** The entry that is changed; null when it is a new one. */
  entryId: string | null;
  /** IANA zone of the form's hours. */
  zone: string;
  /** Names of who reads what is not private. */
  team: string[];
  suggestions: string[];
  cancelHref: string;
};

/** Writing or changing a note. After one that waits for the network, the form is made anew for the next. */
export function EntryForm(props: EntryFormProps) {
  const answer = useActionData<unknown>();
  const [next, setNext] = useState<{ opened: FormValues; after: unknown } | null>(null);
  const onAnother = () =>
    void import("../offline/queue-entry").then(({ freshEntry }) =>
      setNext({ opened: freshEntry(props.zone), after: answer }),
    );
  const opened = next?.opened ?? props.opened;
  return (
    <OneEntryForm
      key={next ? textOf(next.opened, "key") : "first"}
      {...props}
      opened={opened}
      answer={answer === next?.after ? undefined : answer}
      onAnother={props.entryId === null ? onAnother : undefined}
    />
  );
}

type OneEntryFormProps = EntryFormProps & { answer: unknown; onAnother: (() => void) | undefined };

/** Drafts are kept on the device; a refusal or a lost network keeps every word. */
function OneEntryForm({ opened, answer, onAnother, ...props }: OneEntryFormProps) {
  const { draft: place, team, suggestions, cancelHref, entryId, zone } = props;
  const form = useRef<HTMLFormElement>(null);
  const navigation = useNavigation();
  const refusal = diaryRefusalOf(answer);
  const draft = useDraft(form, { ...place, stampName: "key", restores: refusal === undefined });
  const queued = useQueuedEntry(form, answer, { ...place, entryId, zone, onQueued: draft.keptElsewhere });
  useSendWhenOnline(form, queued ? undefined : answer);
  const restored = draft.found?.how === "restored" ? withFreshHour(draft.found.values, opened) : undefined;
  const values = restored ?? refusal?.values ?? opened;
  const save = useSaveWhenSent(form);
  const pending = navigation.state !== "idle" && navigation.formMethod === "POST";
  return (
    <Form ref={form} method="post" encType="multipart/form-data" noValidate onSubmit={save.onSubmit}>
      <Refused refusal={refusal} savedHref={cancelHref} />
      {isLostNetwork(answer) && !pending && (
        <>
          {queued ? <QueuedNotice onAnother={onAnother} /> : <LostNetworkNotice />}
          <HeavyMoodChosen />
        </>
      )}
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
      <div className="mt-6">
        <AttachmentsField
          key={restored ? "restored" : "opened"}
          label={entryLabels.files ?? ""}
          hint="Até 4 fotos, áudios ou PDF de 10 MB. Quem pode ler a anotação também vê."
          error={fieldError(refusal?.fields, "files")}
          initial={attachmentsIn(values.files)}
          max={4}
          onBusy={save.onBusy}
        />
      </div>
      <div
        data-save-bar
        className="z-10 mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 max-lg:sticky max-lg:bottom-[calc(var(--spacing)*14+env(safe-area-inset-bottom))] max-lg:-mx-4 max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:px-4 max-lg:py-2 sm:max-lg:-mx-6 sm:max-lg:px-6"
      >
        <Button pending={pending || save.waiting} pendingLabel={save.waiting ? "Terminando o envio…" : "Salvando…"}>
          Salvar anotação
        </Button>
        {/* On phones the way back at the top does: two targets would lie over the fields. */}
        <Link to={cancelHref} className="link inline-flex min-h-11 items-center px-2 max-lg:hidden">
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
  return (
    <>
      {refusal && isReused(refusal) ? (
        <HiddenIdempotencyKey key={key} name="key" />
      ) : (
        <HiddenIdempotencyKey name="key" value={key} />
      )}
      {version && <input type="hidden" name="version" value={version} />}
    </>
  );
}
