import { Quote } from "~/ui/quote";
import type { LiveAlert } from "./alert-json";
import { ClockTime } from "./clock-time";

const tools: Record<string, string> = {
  breathing: "respiração",
  grounding: "os cinco sentidos",
  "safety-plan": "plano de segurança",
};

/** What the patient wrote, how they feel, and where they are if they share it. */
export function PatientWords({ alert, zone }: { alert: LiveAlert; zone: string }) {
  const { message, tool, feelings } = alert;
  return (
    <section aria-labelledby="said">
      <h2 id="said" className="mb-2 text-lg dense:text-base">
        O que a pessoa disse
      </h2>
      {message === null ? <p className="text-ink-soft">Não escreveu nada.</p> : <Quote>{message}</Quote>}
      {feelings.before !== null && <p className="mt-2">{`Ao pedir: ${feelings.before} de 10 em sofrimento.`}</p>}
      {feelings.after !== null && (
        <p>{`Depois: ${feelings.after} de 10${feelings.helped ? `; ajudou: ${feelings.helped}` : ""}.`}</p>
      )}
      {tool !== null && <p className="text-ink-soft">{`Estava usando: ${tools[tool] ?? tool}.`}</p>}
      <Place location={alert.location} zone={zone} />
    </section>
  );
}

function Place({ location, zone }: { location: LiveAlert["location"]; zone: string }) {
  if (!location) return <p className="mt-2 text-ink-soft">Localização não compartilhada.</p>;
  const { latitude, longitude, accuracy, at } = location;
  const place = `${latitude.toFixed(5)},${longitude.toFixed(5)}`;
  return (
    <p className="mt-2">
      <a
        href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`}
        target="_blank"
        rel="noreferrer"
        className="link font-medium"
      >
        {`Abrir no mapa: ${place.replace(",", ", ")}`}
      </a>{" "}
      <span className="text-ink-soft">
        {accuracy === undefined ? "" : `precisão de ${Math.round(accuracy)} m · `}
        <ClockTime at={at} zone={zone} />
      </span>
    </p>
  );
}
