import { Link } from "@remix-run/react";
import { teamPaths } from "~/team-paths";
import { Flash } from "~/ui/feedback/flash";
import { DefinitionList } from "~/ui/list/definition-list";
import { SidePanel } from "~/ui/list/side-panel";
import type { Reader } from "~/ui/time/format-time";
import { roleLabels } from "../../login/viewer";
import { MemberAccess } from "./member-access";
import type { RolesOfPerson } from "../../people/team-roles";
import { MemberRoles } from "./member-roles";
import { MemberLogins } from "./member-logins";
import { MemberLinks, type AskedItem, type CandidateItem, type LinkItem } from "./member-links";
import { ShortDate } from "./short-date";
import { StateMark } from "./state-mark";

type MemberItem = {
  id: string;
  name: string;
  role: "patient" | "psychologist" | "admin";
  disabledAt: number | null;
  createdAt: number;
};

type MemberPanelProps = {
  /** The zone as its places. */
  member: MemberItem & { zone: string; links: LinkItem[] };
  /** People of the other side that a link can be started with. */
  candidates: CandidateItem[];
  /** Links that wait for their patient's answer, or got none. */
  asked: AskedItem[];
  /** What was looked for among them. */
  query?: string;
  done?: keyof typeof doneWords;
  step: { on: boolean; mayReset: boolean };
  team: RolesOfPerson;
  /** What else is known of them, as words. */
  facts: { term: string; value: string }[];
  closeHref: string;
  reader: Reader;
};

const doneWords = {
  "end-logins": "Todos os aparelhos desta pessoa saíram desta clínica. Ela entra de novo com a própria senha.",
  "reset-step":
    "Verificação em duas etapas desfeita. A pessoa recebeu um e-mail: entra com uma senha nova, pelo link que só ela recebe.",
  roles: "Perfis salvos. Valem desde já, e a pessoa é avisada.",
  disable: "Acesso desativado. A pessoa sai na hora, em todos os aparelhos.",
  enable: "Acesso reativado.",
  link: "Vínculo criado.",
  ask: "Pedido feito. A pessoa vê e decide; até lá nada se abre.",
  unask: "Pedido retirado. Nada mudou.",
  unlink: "Vínculo encerrado. Para refazer, busque a pessoa abaixo.",
};

/** One person of the clinic: who, access and care links; nothing of what they write. */
export function MemberPanel({
  member,
  step,
  team,
  facts,
  candidates,
  asked,
  query,
  done,
  closeHref,
  reader,
}: MemberPanelProps) {
  const side = otherSideOf(member.role);
  return (
    <SidePanel title={member.name} closeHref={closeHref}>
      {done && <Flash>{doneWords[done]}</Flash>}
      <DefinitionList
        items={[
          { term: "Perfil", value: roleWords(member.role, team.roles) },
          { term: "Desde", value: <ShortDate at={member.createdAt} reader={reader} /> },
          { term: "Fuso", value: member.zone },
          { term: "Acesso", value: <Access disabledAt={member.disabledAt} reader={reader} /> },
          { term: "Duas etapas", value: step.on ? "ligada" : "não ligada" },
          ...facts,
        ]}
      />
      {team.roles.length > 0 && <MemberRoles key={team.roles.join()} {...team} />}
      {side && (
        <MemberLinks member={member} side={side} candidates={candidates} asked={asked} query={query} reader={reader} />
      )}
      {member.role === "psychologist" && member.links.length > 0 && (
        <p className="mt-4">
          <Link to={teamPaths.adminCaseload(member.id)} className="link">
            Passar todos os acompanhamentos
          </Link>
          <span className="block text-sm text-ink-soft">
            Antes de desativar quem acompanha pessoas, passe cada uma a alguém da equipe.
          </span>
        </p>
      )}
      <p className="mt-6">
        <Link to={`${teamPaths.adminAudit()}?memberId=${member.id}`} className="link">
          O que consta na auditoria
        </Link>
        {member.role === "patient" && (
          <>
            <Link to={teamPaths.adminBreakGlass(member.id)} className="link mt-2 block">
              Acesso excepcional ao que compartilha
            </Link>
            <Link to={teamPaths.adminRetention(member.id)} className="link mt-2 block">
              Reter os dados por obrigação legal
            </Link>
            <Link to={teamPaths.adminRequests(member.id)} className="link mt-2 block">
              Anotar um pedido de responsável
            </Link>
          </>
        )}
      </p>
      <MemberAccess disabled={member.disabledAt !== null} />
      <MemberLogins step={step} />
    </SidePanel>
  );
}

/** What somebody is here; who is shut out is told by the role that was opened. */
function roleWords(opened: MemberItem["role"], team: RolesOfPerson["roles"]): string {
  const all = opened === "patient" || team.length === 0 ? [opened, ...team] : team;
  return all.map((role) => roleLabels[role]).join(" e ");
}

function Access({ disabledAt, reader }: { disabledAt: number | null; reader: Reader }) {
  if (disabledAt === null) return <StateMark tone="calm">ativo</StateMark>;
  return (
    <>
      <StateMark tone="quiet">desativado</StateMark> em <ShortDate at={disabledAt} reader={reader} />
    </>
  );
}

/** The role a member can be linked with; null for roles that have no care links. */
export function otherSideOf(role: "patient" | "psychologist" | "admin"): "patient" | "psychologist" | null {
  if (role === "admin") return null;
  return role === "patient" ? "psychologist" : "patient";
}
