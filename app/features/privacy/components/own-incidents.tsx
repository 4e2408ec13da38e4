import { Notice } from "~/ui/feedback/notice";
import { IncidentWords } from "./incident-parts";

/** What the reader was told of incidents that touched their data. */
export function OwnIncidents({ incidents }: { incidents: { id: string; words: string | null }[] }) {
  return (
    <>
      {incidents.map(({ id, words }) => (
        <Notice key={id} tone="attention" title="Aviso sobre a segurança dos seus dados" className="mb-6">
          <IncidentWords words={words ?? ""} />
        </Notice>
      ))}
    </>
  );
}
