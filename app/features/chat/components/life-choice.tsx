import { Hourglass } from "lucide-react";
import { classNames } from "~/ui/class-names";
import type { MessageLife } from "../message";
import { lifeWords } from "./lives";

/** For how long the message that is being written stays: a plain select under an icon. */
export function LifeChoice({
  value,
  onChange,
}: {
  value: MessageLife | "";
  onChange: (life: MessageLife | "") => void;
}) {
  return (
    <label
      className={classNames(
        "relative grid size-11 shrink-0 place-items-center rounded-full hover:bg-sunk has-focus-visible:outline-3",
        value ? "bg-act-wash text-act-strong" : "text-ink-soft",
      )}
    >
      <Hourglass aria-hidden="true" className="size-5" />
      <span className="sr-only">Por quanto tempo a mensagem fica</span>
      <select
        name="life"
        value={value}
        onChange={(event) => onChange(event.target.value as MessageLife | "")}
        className="absolute inset-0 cursor-pointer opacity-0"
      >
        <option value="">fica na conversa</option>
        {Object.entries(lifeWords).map(([life, words]) => (
          <option key={life} value={life}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
