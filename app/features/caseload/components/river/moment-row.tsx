import { Link } from "@remix-run/react";
import { ClipboardList, FileText, LifeBuoy, ListChecks, MessageSquare, Siren, Video } from "lucide-react";
import type { ReactNode } from "react";
import { NamedEmotions } from "~/features/diary/components/emotions/named-emotions";
import { asMood } from "~/features/diary/components/mood/mood-scale";
import { StateMark } from "~/features/tenancy/components/member/state-mark";
import { dateFormat } from "~/lib/time/date-format";
import { teamPaths } from "~/team-paths";
import { classNames } from "~/ui/class-names";
import { moodWords } from "~/ui/copy/moods";
import { moodGrounds } from "~/ui/mood/mood-badge";
import { MoodFace } from "~/ui/mood/mood-face";
import { formatExact, formatHour, type Reader } from "~/ui/time/format-time";
import type { Moment } from "../../river/read-river.server";
import {
  alertWords,
  checkInWords,
  isLive,
  noteWords,
  planWords,
  scaleWords,
  sessionWords,
  taskWords,
} from "./moment-words";

type MomentRowProps = {
  moment: Moment;
  patientId: string;
  openId?: string;
  hrefOf: (entryId: string) => string;
  reader: Reader;
};

/** One moment: when, a mark on the river's line, and what it was. */
export function MomentRow({ moment, patientId, openId, hrefOf, reader }: MomentRowProps) {
  const isOpen = moment.kind === "entry" && moment.id === openId;
  return (
    <li
      className={classNames(
        "relative grid grid-cols-[4.25rem_1.75rem_minmax(0,1fr)] gap-x-2.5 px-2 py-2.5 dense:py-1.5 @max-[18rem]:block",
        moment.kind === "entry" && "hover:bg-sunk",
        isOpen && "bg-act-wash hover:bg-act-wash",
      )}
    >
      <When at={moment.at} reader={reader} />
      <span className="relative z-10 row-span-2">
        <Mark moment={moment} />
      </span>
      <div className="min-w-0">
        <What moment={moment} patientId={patientId} isOpen={isOpen} href={hrefOf(moment.id)} />
      </div>
    </li>
  );
}

function When({ at, reader }: { at: number; reader: Reader }) {
  const day = dateFormat("pt-BR", reader.zone, { weekday: "short", day: "numeric" }).format(at).replace(".", "");
  return (
    <time
      dateTime={new Date(at).toISOString()}
      title={formatExact(at, reader)}
      className="pt-0.5 text-right text-sm leading-tight text-ink-soft tabular-nums"
    >
      {day}
      <span className="block">{formatHour(at, reader)}</span>
    </time>
  );
}

const icons = {
  ...{ alert: Siren, note: FileText, plan: LifeBuoy, scale: ClipboardList, session: Video, task: ListChecks },
};

function Mark({ moment }: { moment: Moment }) {
  if (moment.kind === "entry" || moment.kind === "check-in") {
    const mood = asMood(moment.mood);
    return (
      <span className={classNames("block rounded-full ring-4 ring-paper", moodGrounds[mood])}>
        <MoodFace bare mood={mood} className="size-7" />
        <span className="sr-only">{moodWords[mood]}. </span>
      </span>
    );
  }
  const Icon = icons[moment.kind];
  const wantsSomebody = (moment.kind === "alert" && isLive(moment)) || (moment.kind === "scale" && moment.safety);
  return (
    <span
      className={classNames(
        "grid size-7 place-items-center rounded-md ring-4 ring-paper",
        wantsSomebody ? "bg-now text-on-now" : "bg-sunk text-ink-soft",
      )}
    >
      <Icon aria-hidden="true" className="size-4" />
    </span>
  );
}

function What({
  moment,
  patientId,
  isOpen,
  href,
}: {
  moment: Moment;
  patientId: string;
  isOpen: boolean;
  href: string;
}) {
  switch (moment.kind) {
    case "entry":
      return <EntryWhat moment={moment} isOpen={isOpen} href={href} />;
    case "check-in": {
      const more = checkInWords(moment);
      return (
        <>
          <p>
            Registro rápido: {moodWords[asMood(moment.mood)]}
            {more && <span className="block text-sm text-ink-soft">{more}</span>}
          </p>
          <NamedEmotions emotions={moment.emotions} className="text-sm text-ink-soft" />
        </>
      );
    }
    case "session":
      return <p>{sessionWords(moment)}</p>;
    case "alert":
      return <RowLink to={teamPaths.alert(moment.id)}>{alertWords(moment)}</RowLink>;
    case "note": {
      const to = moment.signedAt === null ? teamPaths.recordEdit : teamPaths.record;
      return <RowLink to={to(patientId, moment.id)}>{noteWords(moment)}</RowLink>;
    }
    case "task":
      return <RowLink to={teamPaths.patientTask(patientId, moment.id)}>{taskWords(moment)}</RowLink>;
    case "scale":
      return (
        <>
          <RowLink to={teamPaths.patientScaleAnswer(patientId, moment.id)}>{scaleWords(moment)}</RowLink>
          {moment.safety && (
            <p className="text-sm font-medium text-now-text">Item 9 respondido: pensamentos de se ferir ou de morrer</p>
          )}
        </>
      );
    case "plan":
      return <RowLink to={teamPaths.patientPlanHistory(patientId)}>{planWords(moment)}</RowLink>;
  }
}

function RowLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} data-row className="link inline-flex min-h-11 items-center dense:min-h-7">
      {children}
    </Link>
  );
}

type EntryMoment = Extract<Moment, { kind: "entry" }>;

function EntryWhat({ moment, isOpen, href }: { moment: EntryMoment; isOpen: boolean; href: string }) {
  const { id, title, unread, comments, tags } = moment;
  return (
    <>
      <h4 className="flex flex-wrap items-center gap-x-3 text-[length:inherit] tracking-normal wrap-anywhere">
        <Link
          data-row={id}
          to={href}
          preventScrollReset
          aria-current={isOpen ? "true" : undefined}
          className={classNames(
            "text-ink after:absolute after:inset-0 hover:text-act",
            unread ? "font-semibold" : "font-medium",
          )}
        >
          {title}
        </Link>
        {unread && <StateMark tone="act">não lida</StateMark>}
        {comments > 0 && (
          <span className="inline-flex items-center gap-1 text-sm text-ink-soft tabular-nums">
            <MessageSquare aria-hidden="true" className="size-4" />
            {comments}
            <span className="sr-only">{comments === 1 ? "comentário" : "comentários"}</span>
          </span>
        )}
      </h4>
      <NamedEmotions emotions={moment.emotions} className="text-sm text-ink-soft" />
      {tags.length > 0 && <p className="text-sm wrap-anywhere text-ink-soft">{tags.join(" · ")}</p>}
    </>
  );
}
