import { paths } from "~/paths";
import { Avatar } from "~/ui/avatar";
import { cycleWords, type Cycle } from "~/ui/copy/cycles";
import { Ring } from "~/ui/feedback/ring";

type PersonFaceProps = { name: string; avatarFileId: string | null; cycle: Cycle | null };

/** A person of the caseload: photo or initials, and around them the arc of their cycle. */
export function PersonFace({ name, avatarFileId, cycle }: PersonFaceProps) {
  return (
    <span className="relative inline-grid size-11 shrink-0 place-items-center">
      <Avatar name={name} photo={avatarFileId && paths.file(avatarFileId)} size="small" />
      {/* Without a cycle the four arcs are quiet lines: share 0 draws none of them in colour. */}
      <Ring {...(cycle ? { current: cycle } : { share: 0 })} className="absolute inset-0 size-11" strokeWidth={7} />
      {cycle && <span className="sr-only">Ciclo {cycleWords[cycle].name}. </span>}
    </span>
  );
}
