import type { MessageLife } from "../../message/message";

/** How long a message stays, as its writer chooses it. */
export const lifeWords: Record<MessageLife, string> = {
  "1h": "some em 1 hora",
  "24h": "some em 24 horas",
  "7d": "some em 7 dias",
};

type LifeChoiceProps = { value: MessageLife | ""; onChange: (life: MessageLife | "") => void };

/** For how long the message that is being written stays. */
export function LifeChoice({ value, onChange }: LifeChoiceProps) {
  return (
    <label className="mx-auto mb-2 flex max-w-3xl flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      Por quanto tempo a mensagem fica
      <select
        name="life"
        value={value}
        onChange={(event) => onChange(event.target.value as MessageLife | "")}
        className="control w-auto max-w-full"
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
