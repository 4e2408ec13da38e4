import { placeOfZone, zoneOr } from "~/lib/time/zone";
import { formatHour } from "~/ui/time/format-time";
import { Select } from "~/ui/form/select";
import { brazilZones } from "./brazil-zones";

type ZoneFieldProps = { zone: string; /** The loader's clock, ms. */ now: number; error?: string | undefined };

/** The zone a person's days are counted in, each choice led by its hour now, which is what people compare and phones cut last. */
export function ZoneField({ zone: stored, now, error }: ZoneFieldProps) {
  const zone = zoneOr(stored);
  const known: { zone: string; places: string }[] = [...brazilZones];
  const all = known.some((place) => place.zone === zone) ? known : [{ zone, places: placeOfZone(zone) }, ...known];
  const options = all.map((place) => ({
    value: place.zone,
    label: `${formatHour(now, place)} · ${place.places}`,
  }));
  return (
    <Select
      name="zone"
      label="Onde você está"
      hint="Cada lugar com a hora de agora. Seus dias e horários seguem o que você escolher."
      options={options}
      defaultValue={zone}
      error={error}
    />
  );
}
