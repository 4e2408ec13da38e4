import { Form, Link, useActionData, useLocation, useNavigation } from "@remix-run/react";
import { useRef, type ReactNode } from "react";
import { refusalOf, typedIn } from "~/features/tenancy/components/refusal";
import { Notice } from "~/ui/feedback/notice";
import { FormError } from "~/ui/form/form-error";
import { useHydrated } from "~/ui/form/hydrated";
import { isLostNetwork, useSendWhenOnline } from "~/ui/draft/lost-network";
import type { Sheet, Value } from "../../sheet";
import { useQueuedAnswer } from "../offline/use-queued-answer";
import { keepBeside } from "./keep-beside";
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
  /** Address of a question of this sheet (from 0), for pages without JavaScript. */
  hrefOf(n: number): string;
};

const backLook = "link inline-flex min-h-11 items-center px-2";

/** Answering question by question. With JavaScript within the page, kept on the way; without it a page for each question. */
export function SheetForm({
  sheet,
  values: kept,
  formKey,
  start,
  assignmentId,
  owner,
  safety,
  hrefOf,
}: SheetFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { pathname } = useLocation();
  const answer = useActionData<unknown>();
  const navigation = useNavigation();
  const isHydrated = useHydrated();
  const refusal = refusalOf(answer);
  const fieldsOf = (all: readonly Value[]) =>
    Object.fromEntries(all.flatMap((value, n) => (value === null ? [] : [[`a.${n}`, String(value)]])));
  const steps = useSteps({
    sheet,
    values: kept,
    start,
    form,
    // Each time all that is known: a save that comes late or not at all is made good by the next.
    onStep: (all) => void keepBeside(pathname, { key: formKey, ...fieldsOf(all) }),
    onLast: () => false,
  });
  const { at, values } = steps;
  const goBack = useQuestionHistory(steps, kept);
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
  const error = steps.error ?? refusal?.fields[`a.${at}`];
  return (
    <Form ref={form} method="post" replace noValidate onSubmit={steps.onSubmit} preventScrollReset>
      {refusal && Object.keys(refusal.fields).length === 0 && <FormError message={refusal.message} />}
      {isLostNetwork(answer) && !pending && <NotSent isQueued={queued === "waits"} />}
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="q" value={at + 1} />
      {isHydrated &&
        values.map((value, n) =>
          value === null || n === at ? null : <input key={n} type="hidden" name={`a.${n}`} value={String(value)} />,
        )}
      <SheetStep
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
            <Link to={hrefOf(at - 1)} className={backLook}>
              Voltar
            </Link>
          )
        }
      />
    </Form>
  );
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
