import { Select } from "~/ui/form/select";
import { PlaceField } from "../new/place-field";
import { Switch } from "~/ui/form/switch";
import { TextField } from "~/ui/form/text-field";

type BookingFieldsProps = { places: string[]; value: (name: string) => string; errors: Record<string, string> };

const timeChoices: Record<string, [minutes: number, words: string][]> = {
  bufferMinutes: [
    [0, "sem intervalo"],
    [5, "5 minutos"],
    [10, "10 minutos"],
    [15, "15 minutos"],
    [20, "20 minutos"],
    [30, "30 minutos"],
    [60, "1 hora"],
  ],
  minimumNoticeMinutes: [
    [0, "sem antecedência"],
    [60, "1 hora"],
    [120, "2 horas"],
    [240, "4 horas"],
    [720, "12 horas"],
    [1440, "1 dia"],
    [2880, "2 dias"],
    [10080, "1 semana"],
  ],
  horizonDays: [
    [14, "2 semanas"],
    [30, "1 mês"],
    [60, "2 meses"],
    [90, "3 meses"],
    [180, "6 meses"],
    [365, "1 ano"],
  ],
  cancelFreeHours: [
    [0, "até o começo"],
    [2, "até 2 h antes"],
    [12, "até 12 h antes"],
    [24, "até 24 h antes"],
    [48, "até 48 h antes"],
    [72, "até 72 h antes"],
  ],
};

/** Choices of a duration; what is kept and none of them stands among them. */
function choices(name: string, kept: string): { value: string; label: string }[] {
  const all = (timeChoices[name] ?? []).map(([value, label]) => ({ value: String(value), label }));
  return all.some(({ value }) => value === kept) ? all : [...all, { value: kept, label: `${kept} (como está)` }];
}

/** How long sessions are, what stands around them, and what patients may do by themselves. */
export function BookingFields({ places, value, errors }: BookingFieldsProps) {
  const select = (name: string, label: string, hint?: string) => (
    <Select
      name={name}
      label={label}
      {...(hint && { hint })}
      options={choices(name, value(name))}
      defaultValue={value(name)}
      error={errors[name]}
    />
  );
  return (
    <>
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <TextField
          name="slotMinutes"
          label="Duração de uma sessão, em minutos"
          type="number"
          min={30}
          max={120}
          defaultValue={value("slotMinutes")}
          error={errors.slotMinutes}
        />
        {select("bufferMinutes", "Intervalo antes e depois")}
        <TextField
          name="fee"
          label="Valor da sessão, em reais"
          optional
          inputMode="decimal"
          defaultValue={value("fee")}
          error={errors.fee}
        />
        {select("cancelFreeHours", "Cancelar sem custo", "Vale para sessões marcadas a partir de agora.")}
        <PlaceField
          places={places}
          value={value("place")}
          label="Onde você atende presencialmente"
          error={errors.place}
        />
      </div>
      <h3 className="mt-8 mb-1 font-semibold">Marcação por pacientes</h3>
      <Switch
        name="selfBooking"
        label="Pacientes podem marcar sozinhos"
        hint="Só quem você acompanha, e só em horários livres acima."
        defaultChecked={value("selfBooking") === "on"}
      />
      <div className="mt-3 grid gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          name="confirm"
          label="Quando alguém marca"
          options={[
            { value: "auto", label: "fica marcado na hora" },
            { value: "manual", label: "espera o meu sim" },
          ]}
          defaultValue={value("confirm")}
          error={errors.confirm}
        />
        {select("minimumNoticeMinutes", "Com antecedência de")}
        {select("horizonDays", "Até quando no futuro")}
        <TextField
          name="maxPerDay"
          label="Sessões por dia, no máximo"
          optional
          type="number"
          min={1}
          max={30}
          defaultValue={value("maxPerDay")}
          error={errors.maxPerDay}
        />
      </div>
    </>
  );
}
