/** The policy that a new project begins with: limits to be replaced by the team's own, in the order of the page. */
export const defaultPolicy = `# What a release has to meet before it may go.
#
# Each criterion says what is measured (kind), where its evidence is looked for (scenario, suites, environments,
# branch, tool, component), the limit, and how old the evidence may be (freshness, in hours or days: 36 h, 14 d).
# blocking: true   the release is held while the criterion fails or cannot be decided
# blocking: false  advisory: it is shown and counted, and a miss makes the verdict conditional
# weight: 0        shown, but not counted in readiness
# A limit that begins with > stands in quotes, because > has a meaning of its own in YAML.

name: Production launch
confidence: 0.95 # one-sided, for every bound: what a sample is too small to carry is thin, not a pass

# What every run of a scenario has to be, so that it counts for what it says. Take away the # to ask for it.
# scenarios:
#   peak: { users: 200, duration: 10 min }

criteria:
  # Under the load that is expected in production.
  - id: p95-load
    title: p95 at load
    kind: latency-percentile
    category: Performance
    weight: 2
    scenario: load
    percentile: 95
    limit: < 500 ms
    warn: < 400 ms
    freshness: 14 d

  - id: p99-load
    title: p99 at load
    kind: latency-percentile
    category: Performance
    blocking: false
    scenario: load
    percentile: 99
    limit: < 1 s
    freshness: 14 d

  # Server, network, client and authorization errors. Rate-limited requests are left out, and so are provoked errors.
  - id: error-rate-load
    title: Error rate at load
    kind: error-rate
    category: Performance
    weight: 2
    scenario: load
    limit: < 1 %
    warn: < 0.5 %
    freshness: 14 d

  # What the load test itself says it requires.
  - id: thresholds-load
    title: The load test's own thresholds
    kind: thresholds-met
    category: Performance
    blocking: false
    scenario: load
    freshness: 14 d

  # The newest run of every suite, on the commit of the release. Name suites to expect each of them: [unit, e2e].
  - id: tests-none-failing
    title: No test fails
    kind: tests-none-failing
    category: Tests
    weight: 2
    freshness: 7 d
    validFor: build

  - id: tests-pass-rate
    title: Tests pass
    kind: test-pass-rate
    category: Tests
    blocking: false
    limit: ">= 98 %"
    freshness: 7 d
    validFor: build

  - id: suite-not-shrunk
    title: No test has disappeared
    kind: suite-not-shrunk
    category: Tests
    blocking: false
    validFor: build

  # More to ask for, once there is evidence: take away the # in front. Until its evidence is on file, each is undecided.
  #
  # - id: throughput
  #   kind: throughput
  #   scenario: load
  #   limit: ">= 50 req/s"
  #
  # - id: mean-load
  #   kind: latency-mean # or latency-maximum, requests, users-reached, run-duration: as observed
  #   scenario: load
  #   limit: < 200 ms
  #
  # - id: drift
  #   kind: drift
  #   scenario: endurance
  #   limit: < 10 %
  #
  # - id: regression
  #   kind: no-regression # against the last passing run of the scenario; baseline: pinned names one
  #   scenario: load
  #   measure: p95
  #
  # - id: endpoints
  #   kind: endpoints-present
  #   scenario: load
  #   endpoints: [GET /api/items, POST /api/orders]
  #
  # - id: resets
  #   kind: failures-matching
  #   message: "*Connection reset*"
  #   limit: = 0
  #
  # - id: checkout
  #   kind: custom-metric
  #   metric: checkout_duration
  #   statistic: p95
  #   limit: < 800 ms
  #
  # - id: open-findings
  #   kind: open-findings
  #   severity: high
  #   limit: = 0
  #   freshness: 7 d
  #
  # - id: secrets
  #   kind: secrets-without-reason
  #
  # - id: scanners
  #   kind: scanners-heard-from
  #   scanners: [Trivy, gitleaks]
  #   freshness: 7 d
  #
  # - id: services-healthy
  #   kind: services-healthy
  #   unchecked: thin # or fail, or accept: what a container without a health check does to the claim
  #   freshness: 24 h
  #
  # - id: checklist
  #   kind: phase-done
  #   limit: ">= 90 %"
  #
  # - id: failover
  #   kind: record-age
  #   type: failover drill
  #   within: 90 d
`;
