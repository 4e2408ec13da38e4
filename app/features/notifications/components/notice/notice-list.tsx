import { Form } from "@remix-run/react";
import {
  BellRing,
  HeartHandshake,
  LifeBuoy,
  MailCheck,
  MessageCircle,
  MessageSquare,
  NotebookPen,
  ShieldCheck,
  type LucideIcon,
} from "lucide-react";
import type { NoticeRule } from "~/features/kernel/said/notice-rule";
import { classNames } from "~/ui/class-names";
import type { Reader } from "~/ui/time/format-time";
import { RelativeTime } from "~/ui/time/relative-time";
import type { saidNotice } from "../../notice/said-notice.server";

const icons: Record<NoticeRule["icon"], LucideIcon> = {
  bell: BellRing,
  comment: MessageSquare,
  hands: HeartHandshake,
  letter: MailCheck,
  message: MessageCircle,
  note: NotebookPen,
  plan: LifeBuoy,
  shield: ShieldCheck,
};

type NoticeItem = ReturnType<typeof saidNotice>;
type NoticeListProps = { notices: NoticeItem[]; reader: Reader };

/** What a person was told, newest first; opening one marks it read and leads to what it is about. */
export function NoticeList({ notices, reader }: NoticeListProps) {
  return (
    <ul className="max-w-reading divide-y divide-line border-y border-line">
      {notices.map((notice) => (
        <li key={notice.id}>
          <NoticeRow notice={notice} reader={reader} />
        </li>
      ))}
    </ul>
  );
}

function NoticeRow({ notice, reader }: { notice: NoticeItem; reader: Reader }) {
  const Icon = icons[notice.icon];
  const unread = notice.readAt === null;
  const content = (
    <>
      <Icon
        aria-hidden="true"
        className={classNames("mt-0.5 size-5 shrink-0", unread ? "text-act" : "text-ink-soft")}
      />
      <span className="min-w-0 flex-1 wrap-anywhere">
        <span className={classNames("block", unread && "font-semibold")}>{notice.sentence}</span>
        <span className="block text-sm text-ink-soft">
          <RelativeTime at={notice.createdAt} zone={reader.zone} now={reader.now} />
        </span>
      </span>
      {unread && (
        <span className="mt-2 size-2.5 shrink-0 rounded-full bg-act">
          <span className="sr-only">não lido</span>
        </span>
      )}
    </>
  );
  // A row that leads nowhere is marked read by being seen: "marcar tudo como lido" is for those.
  if (!notice.leads && !unread) return <div className="flex min-h-14 items-start gap-3 px-1 py-3">{content}</div>;
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="open" />
      <input type="hidden" name="id" value={notice.id} />
      <button type="submit" className="flex min-h-14 w-full items-start gap-3 px-1 py-3 text-left hover:bg-sunk">
        {content}
      </button>
    </Form>
  );
}
