import { useState } from "react";
import { useHydrated } from "~/ui/form/hydrated";
import type { HoursType } from "../../availability/availability";
import { brushWords } from "./hours-words";
import { DayRows } from "./day-rows";
import { HoursGrid } from "./hours-grid";
import type { WeekRows } from "./paint";

/** The week's hours twice: a sheet to paint on and fields, each following the other. */
export function WeekHours({ kept, errors }: { kept: WeekRows; errors: Record<string, string> }) {
  const [week, setWeek] = useState(kept);
  const [brush, setBrush] = useState<HoursType>("both");
  const hydrated = useHydrated();
  return (
    <div className="grid grid-cols-1 gap-x-10 gap-y-6 xl:grid-cols-[minmax(0,4fr)_minmax(0,6fr)]">
      <div className="min-w-0">
        {hydrated && <Brush brush={brush} onBrush={setBrush} />}
        <HoursGrid week={week} brush={brush} onPaint={setWeek} />
      </div>
      <div className="self-start divide-y divide-line border-y border-line">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <DayRows
            key={weekday}
            weekday={weekday}
            rows={week[weekday] ?? []}
            errors={errors}
            onRows={(rows) => setWeek((before) => ({ ...before, [weekday]: rows }))}
          />
        ))}
      </div>
    </div>
  );
}

/** What the pointer paints with; it is not sent. */
function Brush({ brush, onBrush }: { brush: HoursType; onBrush: (type: HoursType) => void }) {
  return (
    <fieldset className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="sr-only">Pintar com</legend>
      <span aria-hidden="true">Pintar com</span>
      {(Object.keys(brushWords) as HoursType[]).map((type) => (
        <label key={type} className="flex min-h-11 items-center gap-2 dense:min-h-8">
          <input type="radio" checked={type === brush} onChange={() => onBrush(type)} className="size-4" />
          <span data-hours={type} aria-hidden="true" className="hours-swatch size-4" />
          {brushWords[type]}
        </label>
      ))}
    </fieldset>
  );
}
