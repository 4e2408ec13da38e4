import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/cloudflare";
import { useLoaderData } from "@remix-run/react";
import { listOwnAnswers } from "~/features/measures/answer/read-answers.server";
import { readToAnswer } from "~/features/measures/assignment/list-assignments.server";
import { QueuedAnswers } from "~/features/measures/components/offline/queued-answers";
import { AnsweredScales, ScalesToBegin, WaitingScales } from "~/features/measures/components/own/scale-lists";
import { instrumentCodes } from "~/features/measures/instrument/instrument";
import { instruments } from "~/features/measures/instrument/instruments.data";
import { ownScalesSearch } from "~/features/measures/measures.schema";
import { useGrowingList } from "~/features/tenancy/components/growing-list";
import { ListEnd } from "~/features/tenancy/components/list-end";
import { requirePatient } from "~/http/guards.server";
import { page } from "~/http/page.server";
import { parseSearch } from "~/http/parse.server";
import { PageHeader } from "~/ui/page-header";
import { pageMeta } from "~/ui/shell/page-meta";

export const meta: MetaFunction = () => pageMeta("Questionários");

export async function loader(args: LoaderFunctionArgs) {
  return page(args, async () => {
    const ctx = await requirePatient(args);
    const { cursor } = parseSearch(args.request, ownScalesSearch);
    const [{ waiting, begun }, answers] = await Promise.all([
      readToAnswer(ctx),
      listOwnAnswers(ctx, { cursor, limit: 20 }),
    ]);
    const scales = instrumentCodes.map((code) => {
      const { name, asks, items } = instruments[code];
      return { code, name, asks, size: items.length, isBegun: begun.includes(code) };
    });
    const items = answers.items.map(({ id, name, answeredAt }) => ({ id, name, answeredAt }));
    return {
      waiting: waiting.map(({ id, name, askedBy, dueAt, isIntake, isBegun }) => {
        return { id, name, askedBy, dueAt, isIntake, isBegun };
      }),
      scales,
      part: { items, nextCursor: answers.nextCursor, cursor: cursor ?? null },
      owner: ctx.actor.memberId,
      reader: { now: ctx.now(), zone: ctx.actor.zone },
    };
  });
}

/** What waits for answers, what can be begun, what was answered. */
export default function OwnScales() {
  const { waiting, scales, part, owner, reader } = useLoaderData<typeof loader>();
  const { items, startsAtTop } = useGrowingList(part);
  return (
    <>
      <PageHeader title="Questionários" lead="Algumas perguntas que ajudam a ver como as coisas vão." />
      <QueuedAnswers owner={owner} />
      <WaitingScales waiting={waiting} reader={reader} />
      <ScalesToBegin scales={scales} />
      <AnsweredScales answered={items} reader={reader} />
      <ListEnd nextCursor={part.nextCursor} startsAtTop={startsAtTop} />
    </>
  );
}
