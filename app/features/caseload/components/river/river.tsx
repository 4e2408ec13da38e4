import { useRef } from "react";
import { useFocusBack, useListKeys } from "~/ui/list/list-keys";
import type { Reader } from "~/ui/time/format-time";
import type { Moment } from "../../river/read-river.server";
import { MomentRow } from "./moment-row";
import { byMonth } from "./months";

type RiverProps = {
  moments: Moment[];
  patientId: string;
  /** The entry open beside it. */
  openId?: string;
  hrefOf: (entryId: string) => string;
  reader: Reader;
};

/** A patient's time as one river, newest first, months as headings; j and k move through what can be opened. */
export function River({ moments, patientId, openId, hrefOf, reader }: RiverProps) {
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  useFocusBack(list, openId);
  return (
    <div ref={list} className="@container">
      {byMonth(moments, reader.zone).map((month) => (
        <section key={month.key} aria-label={month.name}>
          <h3 className="sticky top-(--urgent) z-20 bg-paper py-2 text-sm font-semibold text-ink-soft first-letter:uppercase">
            {month.name}
          </h3>
          {/* The river's line runs behind the marks. */}
          <ol className="relative before:absolute before:inset-y-0 before:left-[6.25rem] before:w-px before:bg-line-strong @max-[18rem]:before:hidden">
            {month.items.map((moment) => (
              <MomentRow
                key={`${moment.kind}-${moment.id}`}
                {...{ moment, patientId, hrefOf, reader }}
                openId={openId}
              />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
