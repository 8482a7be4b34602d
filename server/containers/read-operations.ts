import { outages } from "@/core/containers/outages";
import { serviceStandings } from "@/core/containers/service-standings";
import { ServiceState } from "@/core/containers/service-state";
import { type ServiceStrip, serviceStrips } from "@/core/containers/strips";
import type { Operations, OperationsQuery, Place, SnapshotMark } from "@/core/contract/containers";
import { criterionKind } from "@/core/criteria/registry";
import type { ContainersReading } from "@/core/evidence/reading";
import { requireProject } from "@/server/access/require-project";
import type { Context } from "@/server/context";
import { currentEvaluation } from "@/server/evaluations/current-evaluation";
import { currentRelease } from "@/server/releases/current-release";
import { listPlaces } from "./list-places";
import { placeSnapshots } from "./place-snapshots";

const mostShown = 60;

type Options = { ctx: Context; input: { project: string } & OperationsQuery };

/** How the services of a place stand, and how they stood over its last snapshots. */
export async function readOperations({ ctx, input }: Options): Promise<Operations> {
  const { project } = await requireProject({ ctx, slug: input.project, role: "viewer", scope: "read" });
  const { evaluation } = await currentEvaluation(ctx, project, await currentRelease(ctx, project));
  const places = await listPlaces(ctx, project.id);
  const place = placeAsked(places, input);
  const readings = place ? await placeSnapshots({ ctx, projectId: project.id, place, take: mostShown }) : [];
  return {
    places,
    place,
    ...shownOf(readings),
    criteria: evaluation.criteria.filter(({ kind }) => criterionKind(kind)?.evidence === "containers"),
  };
}

/** The place that is asked for; the one of the newest snapshot where none is, or where there is no such place. */
function placeAsked(places: readonly Place[], { environment, component }: OperationsQuery): Place | null {
  const [newest = null] = places;
  if (environment === undefined && component === undefined) return newest;
  const asked = { environment: environment || null, component: component || null };
  const known = places.find((one) => one.environment === asked.environment && one.component === asked.component);
  return known ?? newest;
}

function shownOf(
  readings: readonly ContainersReading[],
): Pick<Operations, "snapshots" | "services" | "strips" | "outages"> {
  const lists = readings.map(({ evidence }) => evidence.containers);
  const snapshots = readings.map(markOf);
  const strips = worstFirst(serviceStrips(lists));
  const services = serviceStandings(lists, strips).flatMap(({ since, ...standing }) => {
    const mark = snapshots[since];
    return mark ? [{ ...standing, since: { number: mark.number, at: mark.at } }] : [];
  });
  return { snapshots, services, strips, outages: outages(strips) };
}

function worstFirst(strips: readonly ServiceStrip[]): ServiceStrip[] {
  const rank = ({ cells }: ServiceStrip) => ServiceState.options.indexOf(cells.at(-1) ?? "absent");
  return strips.toSorted((a, b) => rank(a) - rank(b) || a.service.localeCompare(b.service, "en"));
}

function markOf({ runNumber, endedAt, timeAssumed, evidence }: ContainersReading): SnapshotMark {
  const { tool, listsStopped } = evidence;
  return { number: runNumber, at: endedAt, timeAssumed, tool, listsStopped };
}
