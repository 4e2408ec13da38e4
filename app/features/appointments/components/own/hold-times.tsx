import { Form, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { formatHour, formatWhen, type Reader } from "~/ui/time/format-time";
import type { OpenSlot } from "./slot-days";
import { timeLook } from "./slot-picker";

type HoldFormProps = { psychologistId: string; children: (pressed: string | null) => ReactNode };

/** Around times to choose: the one that is pressed is held. A second press does nothing while the first is on its way. */
export function HoldForm({ psychologistId, children }: HoldFormProps) {
  const { state, formData } = useNavigation();
  const start = state === "idle" ? undefined : formData?.get("start");
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="hold" />
      <input type="hidden" name="psychologistId" value={psychologistId} />
      {children(typeof start === "string" ? start : null)}
    </Form>
  );
}

type HoldTimeProps = { slot: OpenSlot; pressed: string | null; reader: Reader; withDay?: boolean };

/** A time to choose. */
export function HoldTime({ slot: { startAt }, pressed, reader, withDay = false }: HoldTimeProps) {
  const start = new Date(startAt).toISOString();
  return (
    <button
      type="submit"
      name="start"
      value={start}
      aria-disabled={pressed !== null || undefined}
      onClick={pressed === null ? undefined : (event) => event.preventDefault()}
      aria-label={withDay ? undefined : formatWhen(startAt, reader)}
      className={timeLook}
    >
      {pressed === start ? "Um momento…" : withDay ? formatWhen(startAt, reader) : formatHour(startAt, reader)}
    </button>
  );
}

type OtherTimesProps = { slots: OpenSlot[]; psychologistId: string; reader: Reader };

/** The nearest other times, when the one that was wanted has gone. */
export function OtherTimes({ slots, psychologistId, reader }: OtherTimesProps) {
  if (slots.length === 0) return null;
  return (
    <section aria-labelledby="proximos">
      <h2 id="proximos" className="mb-2 text-lg">
        Horários próximos a esse
      </h2>
      <HoldForm psychologistId={psychologistId}>
        {(pressed) => (
          <ul className="grid max-w-reading grid-cols-[repeat(auto-fill,minmax(min(100%,12rem),1fr))] gap-2">
            {slots.map((slot) => (
              <li key={slot.startAt}>
                <HoldTime slot={slot} pressed={pressed} reader={reader} withDay />
              </li>
            ))}
          </ul>
        )}
      </HoldForm>
    </section>
  );
}
