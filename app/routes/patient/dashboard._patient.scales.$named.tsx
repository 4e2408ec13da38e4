import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData, type ClientActionFunctionArgs } from "@remix-run/react";
import { SheetForm } from "~/features/measures/components/answering/sheet-form";
import { headOf } from "~/features/measures/components/own/sheet-head";
import { SheetIntro } from "~/features/measures/components/own/sheet-intro";
import { keepDraft, openSheet } from "~/features/measures/draft/answer-sheet.server";
import { handIn, lastAnswerTo } from "~/features/measures/draft/hand-in.server";
import { isInstrument } from "~/features/measures/instrument/instrument";
import { answerForm, questionSearch } from "~/features/measures/measures.schema";
import { resumeAt } from "~/features/measures/sheet";
import { SafetyNow } from "~/features/sos/components/patient/safety/safety-now";
import { toldOfSafety } from "~/features/sos/components/patient/safety/told";
import { readOwnHelp } from "~/features/sos/patient/read-own-help.server";
import { careTeam } from "~/features/tenancy/care-link/care-team.server";
import { requirePatient } from "~/http/guards.server";
import { page, submit } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { AppError } from "~/lib/app-error";
import { ownPaths } from "~/own-paths";
import { sendOrKeep } from "~/ui/draft/lost-network";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Questionário");

const questionHref = (named: string, n: number) => `${ownPaths.scale(named)}?q=${n + 1}`;

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const named = args.params.named ?? "";
    const [open, team] = await Promise.all([openOrLast(ctx, named), careTeam(ctx)]);
    const { q } = parseSearch(args.request, questionSearch);
    const at = q === undefined ? null : Math.min(q, open.sheet.questions.length) - 1;
    // What is beside the help is read only where the answers can call for it.
    const help = open.sheet.safetyItem === null ? null : await readOwnHelp(ctx);
    const { memberId: owner } = ctx.actor;
    return { named, open, at, team: team.map(({ name }) => name), plan: help?.plan ?? null, owner };
  });
}

/** What is open; of what was answered already the answers are shown. */
async function openOrLast(ctx: Awaited<ReturnType<typeof requirePatient>>, named: string) {
  try {
    return await openSheet(ctx, { named });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "measures.answered")) throw error;
    const last = await lastAnswerTo(ctx, { named });
    if (last === null) throw error;
    throw redirect(ownPaths.scaleAnswer(last.id));
  }
}

export async function action(args: ActionFunctionArgs) {
  return submit(args, requirePatient, answerForm, async (ctx, { intent, key, q, values }) => {
    const mayPass = intent === "keep" || intent === "back";
    const posted = { named: args.params.named ?? "", key, values, ...(mayPass ? {} : { asks: q - 1 }) };
    if (intent === "answer") {
      const { id } = await handIn(ctx, posted);
      return redirect(`${ownPaths.scaleAnswer(id)}?saved=${encodeURIComponent(key)}`);
    }
    const { sheet } = await keepDraft(ctx, posted);
    if (intent === "keep") return { kept: true };
    const to = intent === "back" ? Math.max(0, q - 2) : Math.min(q, sheet.questions.length - 1);
    return redirect(questionHref(posted.named, to));
  });
}

/** Without network the page stays, with every answer; no `shouldRevalidate` here, or Remix would load it again after a failure. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs) {
  return sendOrKeep(() => serverAction<typeof action>());
}

/** Said before it: what it asks and who sees it; then one question at a time. */
export default function AnswerScale() {
  const { named, open, at, team, plan, owner } = useLoaderData<typeof loader>();
  const { sheet, values, key, assignmentId, isBegun } = open;
  const back = { to: ownPaths.scales(), label: "Questionários" };
  if (at === null)
    return (
      <>
        <PageHeader {...headOf(sheet)} back={back} />
        <SheetIntro
          sheet={sheet}
          isInstrument={isInstrument(sheet.code)}
          isBegun={isBegun}
          team={team}
          href={questionHref(named, isBegun ? resumeAt(values) : 0)}
        />
      </>
    );
  return (
    <>
      <PageHeader {...headOf(sheet)} back={back} />
      <SheetForm
        key={`${named}/${at}`}
        sheet={sheet}
        values={values}
        formKey={key}
        start={at}
        assignmentId={assignmentId}
        owner={owner}
        safety={<SafetyNow plan={plan} told={toldOfSafety(team.length > 0, false)} />}
      />
    </>
  );
}
