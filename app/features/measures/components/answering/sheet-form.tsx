import { Form, useActionData, useLocation, useNavigation } from "@remix-run/react";
import { useEffect, useRef, type ReactNode } from "react";
import { ownPaths } from "~/own-paths";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { DraftNotice } from "~/ui/draft/draft-notice";
import { useDraft } from "~/ui/draft/use-draft";
import { Notice } from "~/ui/feedback/notice";
import { FormError } from "~/ui/form/form-error";
import { useHydrated } from "~/ui/form/hydrated";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import type { Sheet, Value } from "../../sheet";
import { useQueuedAnswer } from "../offline/use-queued-answer";
import { keepBeside } from "./keep-beside";
import { asksForWords, fieldsOf, withWords } from "./kept-values";
import { SheetStep } from "./sheet-step";
import { useQuestionHistory } from "./use-question-history";
import { useSteps } from "./use-steps";

type SheetFormProps = {
  sheet: Sheet;
  values: readonly Value[];
  /** The idempotency key that names these answers. */
  formKey: string;
  /** The question (from 0) that is shown first. */
  start: number;
  assignmentId: string | null;
  /** Member id of who answers. */
  owner: string;
  safety: ReactNode;
};

const backLook = "link inline-flex min-h-11 items-center px-2";

/** Answering question by question. With JavaScript within the page, kept on the way; without it a page for each question. */
export function SheetForm({ sheet, values: kept, formKey, start, assignmentId, owner, safety }: SheetFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const nowhere = useRef<HTMLFormElement>(null);
  const { pathname } = useLocation();
  const answer = useActionData<unknown>();
  const navigation = useNavigation();
  const isHydrated = useHydrated();
  const refusal = refusalOf(answer);
  const steps = useSteps({
    sheet,
    values: kept,
    start,
    form,
    // Each time all that is known: a save that comes late or not at all is made good by the next.
    onStep: (all) => void keepBeside(pathname, { key: formKey, ...fieldsOf(all, steps.at) }),
    onLast: () => false,
  });
  const { at, values, resume } = steps;
  const goBack = useQuestionHistory(steps, kept);
  // The server keeps each step; words that are being written are kept on this device, too.
  const draft = useDraft(asksForWords(sheet) ? form : nowhere, {
    ...{ owner, form: ownPaths.scale(sheet.code), stampName: "key", restores: refusal === undefined },
  });
  const restored = draft.found?.how === "restored" ? draft.found.values : undefined;
  useEffect(() => {
    if (restored) resume(withWords(sheet, kept, restored), at);
    // Once for what was found; `resume` is made anew at every turn.
  }, [restored]);
  const queued = useQueuedAnswer(answer, {
    owner,
    key: formKey,
    code: sheet.code,
    name: sheet.name,
    assignmentId,
    values,
  });
  useSendWhenOnline(form, queued === "waits" ? undefined : answer);
  const pending = navigation.state !== "idle" && navigation.formMethod === "POST";
  const wronglyTyped = sheet.questions[at]?.kind === "number" ? typedIn(refusal, `a.${at}`) : undefined;
  const isLast = at === sheet.questions.length - 1;
  const error = steps.error ?? refusal?.fields[`a.${at}`];
  return (
    // Between questions `useSteps` scrolls; after the last comes another page, which begins at its top: help may stand there.
    <Form ref={form} method="post" replace noValidate onSubmit={steps.onSubmit} preventScrollReset={!isLast}>
      {refusal && Object.keys(refusal.fields).length === 0 && <FormError message={refusal.message} />}
      {isLostNetwork(answer) && !pending && <NotSent isQueued={queued === "waits"} />}
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="q" value={at + 1} />
      {draft.found?.how === "offered" && <DraftNotice draft={draft} />}
      {isHydrated && <HiddenValues values={values} at={at} />}
      <SheetStep
        key={steps.turn}
        sheet={sheet}
        at={at}
        values={values.map((value, n) => (n === at ? (wronglyTyped ?? value) : value))}
        error={error}
        safety={safety}
        pending={pending}
        back={
          at === 0 ? null : isHydrated ? (
            <button type="button" onClick={goBack} className={backLook}>
              Voltar
            </button>
          ) : (
            <button name="intent" value="back" className={backLook}>
              Voltar
            </button>
          )
        }
      />
    </Form>
  );
}

/** The answers to the other questions; none as well, so that one that was taken back does not stay. */
function HiddenValues({ values, at }: { values: readonly Value[]; at: number }) {
  const { [`a.${at}`]: _, ...others } = fieldsOf(values, at);
  return Object.entries(others).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

/** What becomes of answers that could not be sent. */
function NotSent({ isQueued }: { isQueued: boolean }) {
  return (
    <div role="status">
      <Notice
        tone={isQueued ? "calm" : "info"}
        title={isQueued ? "Guardado neste aparelho" : "Sem conexão agora"}
        className="mb-6"
      >
        <p>
          {isQueued
            ? "Suas respostas seguem sozinhas quando a internet voltar. Você pode fechar esta página."
            : "O que você respondeu continua nesta página. Quando a conexão voltar, enviamos."}
        </p>
      </Notice>
    </div>
  );
}
