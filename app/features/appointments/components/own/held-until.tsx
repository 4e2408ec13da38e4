import { Form, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { formatHour, type Reader } from "~/ui/time/format-time";

/**
 * That the time is kept for now, said calmly and without a countdown. When it is over the page asks the server anew, which offers it
 * again.
 * @param until ms
 */
export function HeldUntil({ until, reader }: { until: number; reader: Reader }) {
  const { revalidate } = useRevalidator();
  const left = until - reader.now;
  useEffect(() => {
    const timer = setTimeout(() => navigator.onLine && revalidate(), Math.max(1000, left + 500));
    return () => clearTimeout(timer);
  }, [left, revalidate]);
  return (
    <p className="mt-3 text-sm text-ink-soft">{`Este horário fica guardado para você até ${formatHour(until, reader)}. Pode ir com calma.`}</p>
  );
}

type HoldAgainProps = { psychologistId: string; startAt: number };

/** The time that was kept is not any more: it is offered again. */
export function HoldAgain({ psychologistId, startAt }: HoldAgainProps) {
  return (
    <Form method="post">
      <input type="hidden" name="intent" value="hold" />
      <input type="hidden" name="psychologistId" value={psychologistId} />
      <button
        name="start"
        value={new Date(startAt).toISOString()}
        className="inline-flex min-h-11 items-center justify-center rounded-full bg-act px-5 py-2 font-semibold text-on-act hover:bg-act-strong max-sm:w-full"
      >
        Escolher este horário de novo
      </button>
    </Form>
  );
}
