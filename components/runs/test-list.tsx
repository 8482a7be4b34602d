"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { EmptyState } from "@/components/states/empty-state";
import { ErrorState } from "@/components/states/error-state";
import { Button } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip";
import { Section } from "@/components/ui/section";
import type { TestFigures, TestFilter, TestResultList } from "@/core/contract/runs";
import { formatCount } from "@/core/evidence/format-figure";
import { testResultsQuery } from "@/queries/runs";
import { TestTable } from "./test-table";
import { testFilters } from "./test-words";

type TestListProps = {
  project: string;
  number: number;
  filter: TestFilter;
  /** How many tests each filter lists. */
  listed: TestFigures["listed"];
  /** Read with the page. */
  firstPage: TestResultList;
};

/** The tests of a run under one filter; more of them are read on demand. */
export function TestList({ project, number, filter, listed, firstPage }: TestListProps) {
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    testResultsQuery({ project, number, filter, firstPage }),
  );
  const results = data.pages.flatMap((page) => page.results);
  return (
    <Section
      title="Tests"
      id="tests"
      aside={
        <span role="status">
          {formatCount(results.length)} of {formatCount(listed[filter])} shown
        </span>
      }
    >
      <Filters current={filter} listed={listed} />
      {results.length === 0 ? <NothingListed filter={filter} total={listed.all} /> : <TestTable results={results} />}
      {error ? (
        <ErrorState title="The next tests were not read.">{error.message} What is shown stays as it is.</ErrorState>
      ) : null}
      {hasNextPage ? (
        <p className="pt-3">
          <Button onClick={() => fetchNextPage()} disabled={isFetchingNextPage}>
            {isFetchingNextPage ? "Reading more tests" : "Show more"}
          </Button>
        </p>
      ) : null}
    </Section>
  );
}

function Filters({ current, listed }: { current: TestFilter; listed: TestFigures["listed"] }) {
  return (
    <nav aria-label="Tests by outcome" className="flex flex-wrap gap-2 pt-3 pb-1">
      {testFilters.map(({ filter, word }) =>
        listed[filter] > 0 || filter === current ? (
          <ChipLink key={filter} href={`?outcome=${filter}`} on={filter === current}>
            {word} <span className="text-meta">{formatCount(listed[filter])}</span>
          </ChipLink>
        ) : null,
      )}
    </nav>
  );
}

function NothingListed({ filter, total }: { filter: TestFilter; total: number }) {
  const word = testFilters.find((entry) => entry.filter === filter)?.word ?? filter;
  if (total === 0) return <EmptyState title="The file holds no test.">Nothing was tested by this run.</EmptyState>;
  return (
    <EmptyState title="No test matches this filter.">
      {formatCount(total)} tests are hidden by “{word.toLowerCase()}”.
    </EmptyState>
  );
}
