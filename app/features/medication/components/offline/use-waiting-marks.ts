import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useOutboxNews } from "~/ui/outbox/use-news";
import type { MarkFields } from "./queue-mark";

const queueing = () => import("./queue-mark");

/** What a tap without network comes to. */
export type LostMark = { lostMark: MarkFields; isKept: boolean };

function isLostMark(answer: unknown): answer is LostMark {
  return typeof answer === "object" && answer !== null && "lostMark" in answer;
}

/** Sends a tap; without network it goes into this device's outbox, and the page stays. Browsers reject a fetch that found no network with a TypeError. */
export async function sendOrQueue<T>(send: () => Promise<T>, form: () => Promise<FormData>): Promise<T | Response> {
  const held = await form();
  try {
    return await send();
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const { fieldsOf, queueMark } = await queueing();
    const lostMark = fieldsOf(held);
    const isKept = await queueMark(lostMark).then(
      () => true,
      () => false,
    );
    // With its status: after an error Remix does not load the page again, which would fail as well.
    return Response.json({ lostMark, isKept } satisfies LostMark, { status: 503 });
  }
}

/** The taps of this page that wait on the device, the newest last; the last one that could not be kept. @param answer the page's action */
export function useWaitingMarks(answer: unknown): { waiting: MarkFields[]; failed: MarkFields | null } {
  const [waiting, setWaiting] = useState<MarkFields[]>([]);
  // Loaded beside the page, before it is needed: without network it could not come.
  useEffect(() => void queueing().catch(() => undefined), []);
  const { revalidate } = useRevalidator();
  // Sent from here, from another tab or by a reminder's button: the page shows it as the server has it.
  useOutboxNews((news) => {
    if (news.what !== "sent") return;
    setWaiting((before) => before.filter(({ key }) => key !== news.key));
    revalidate();
  });
  useEffect(() => {
    if (!isLostMark(answer) || !answer.isKept) return;
    const { lostMark } = answer;
    setWaiting((before) => [...before.filter(({ key }) => key !== lostMark.key), lostMark]);
  }, [answer]);
  return { waiting, failed: isLostMark(answer) && !answer.isKept ? answer.lostMark : null };
}
