import { CaseRecorder } from './case-recorder.ts'
import { CaseSlots } from './case-slots.ts'
import { compileScenario, type CompiledScenario } from './compile-scenario.ts'
import { drawAt, streamOf, subjectOf } from './draw-at.ts'
import { drawTime } from './draw-time.ts'
import { PoolLines } from './pool-lines.ts'
import { RunFigures, type SimulationRun } from './run-figures.ts'
import type { Scenario, SimulationOptions } from './scenario.ts'
import { Tasks } from './tasks.ts'
import { TimeQueue } from './time-queue.ts'
import { TokenGame, type Standing } from './token-game.ts'
import { WorkClock } from './work-clock.ts'

/**
 * Runs a scenario as a discrete-event simulation (Law, Simulation Modeling and Analysis, 2015, 1.3 and
 * 2.4): cases arrive, steps wait for those who carry them out (first come, first served), work rests
 * outside office hours and goes on where it stopped. Work that several pools do together needs one of
 * each at once and runs on the hours of the first. Cost: events times the logarithm of those under way.
 */
export function simulate(scenario: Scenario, options: SimulationOptions): SimulationRun {
  return new Simulation(scenario, options).run()
}

/** Subject of the random numbers of arrivals; no transition has it, but by a hash collision. */
const arrivalSubject = subjectOf('arrival')

class Simulation {
  readonly #scenario: Scenario
  readonly #compiled: CompiledScenario
  readonly #options: SimulationOptions
  readonly #slots: CaseSlots
  readonly #tasks = new Tasks()
  readonly #game: TokenGame
  readonly #lines: PoolLines
  readonly #figures: RunFigures
  readonly #recorder: CaseRecorder | undefined
  readonly #clock: WorkClock
  readonly #poolClocks: readonly WorkClock[]
  /** Tasks under way, by when they end. */
  readonly #ends = new TimeQueue()
  #now = 0

  constructor(scenario: Scenario, options: SimulationOptions) {
    this.#scenario = scenario
    this.#options = options
    this.#compiled = compileScenario(scenario)
    this.#slots = new CaseSlots(this.#compiled)
    this.#game = new TokenGame(this.#compiled, this.#slots, (slot, transition) =>
      this.#begin(slot, transition),
    )
    this.#lines = new PoolLines(scenario.pools, this.#compiled.pools)
    this.#clock = new WorkClock(scenario.calendar)
    this.#poolClocks = scenario.pools.map(({ calendar }) =>
      calendar === undefined ? this.#clock : new WorkClock(calendar),
    )
    this.#figures = new RunFigures(scenario, options)
    this.#recorder =
      options.take === undefined ? undefined : new CaseRecorder(scenario, options.take)
  }

  run(): SimulationRun {
    const { cases } = this.#options
    let arrival = this.#nextArrival(this.#scenario.arrivals.from, 0)
    for (let arrived = 0; ;) {
      if (arrived < cases && arrival <= this.#ends.nextTime) {
        this.#now = arrival
        this.#arrive(arrived)
        arrived += 1
        arrival = this.#nextArrival(arrival, arrived)
        continue
      }
      const end = this.#ends.nextTime
      const task = this.#ends.take()
      if (task === undefined) return this.#figures.close(this.#now)
      this.#now = end
      this.#finish(task)
    }
  }

  #nextArrival(before: number, caseNumber: number): number {
    const { clock, spread } = this.#scenario.arrivals.between
    const stream = streamOf(this.#options.seed, caseNumber)
    const gap = drawTime(spread, drawAt(stream, arrivalSubject, 0))
    return clock === 'wall' ? before + gap : this.#clock.after(this.#clock.opening(before), gap)
  }

  #arrive(caseNumber: number): void {
    const stream = streamOf(this.#options.seed, caseNumber)
    const slot = this.#slots.take(caseNumber, stream, this.#now)
    this.#figures.arrive(this.#now)
    this.#stand(slot, this.#game.start(slot))
  }

  /** A step can be carried out: it is, as soon as those who do it are free. */
  #begin(slot: number, transition: number): void {
    this.#slots.tasks[slot] = (this.#slots.tasks[slot] ?? 0) + 1
    const task = this.#tasks.add(slot, transition, this.#now)
    if (this.#lines.seize(task, this.#tasks)) this.#carryOut(task)
  }

  #carryOut(task: number): void {
    const transition = this.#tasks.transition[task] ?? 0
    const time = this.#compiled.plans[transition]?.time
    if (time === undefined) throw new Error('a task of a transition that takes no time')
    const slot = this.#tasks.slot[task] ?? 0
    const begun = this.#slots.begun[slot * this.#compiled.plans.length + transition] ?? 0
    const subject = this.#compiled.timeSubjects[transition] ?? 0
    const drawn = drawAt(this.#slots.stream[slot] ?? 0, subject, begun)
    const ms = drawTime(time.spread, drawn)
    const clock = this.#clockOf(transition)
    const start = time.clock === 'wall' ? this.#now : clock.opening(this.#now)
    const end = time.clock === 'wall' ? start + ms : clock.after(start, ms)
    if (!Number.isFinite(end))
      throw new RangeError('a calendar that never opens cannot be worked on')
    this.#tasks.start[task] = start
    this.#ends.put(end, task, task)
  }

  #clockOf(transition: number): WorkClock {
    const { first, items } = this.#compiled.pools
    const from = first[transition] ?? 0
    const pool = from < (first[transition + 1] ?? 0) ? items[from] : undefined
    return (pool === undefined ? undefined : this.#poolClocks[pool]) ?? this.#clock
  }

  #finish(task: number): void {
    const slot = this.#tasks.slot[task] ?? 0
    const transition = this.#tasks.transition[task] ?? 0
    this.#count(task, slot, transition)
    this.#tasks.remove(task)
    // those who waited come before what this case does next
    this.#lines.release(transition, this.#tasks, (next) => this.#carryOut(next))
    this.#slots.tasks[slot] = (this.#slots.tasks[slot] ?? 0) - 1
    if ((this.#slots.caseNumber[slot] ?? 0) < 0) this.#bury(slot)
    else this.#stand(slot, this.#game.end(slot, transition))
  }

  #count(task: number, slot: number, transition: number): void {
    const clock = this.#clockOf(transition)
    const start = this.#tasks.start[task] ?? 0
    const waited = clock.between(this.#tasks.ready[task] ?? 0, start)
    const worked = clock.between(start, this.#now)
    this.#recorder?.step(slot, { transition, start, time: this.#now })
    this.#figures.step({
      caseNumber: this.#slots.caseNumber[slot] ?? 0,
      transition,
      waited,
      worked,
    })
  }

  #stand(slot: number, standing: Standing): void {
    if (standing === 'working') return
    const arrived = this.#slots.arrived[slot] ?? 0
    const elapsed = this.#clock.between(arrived, this.#now)
    const caseNumber = this.#slots.caseNumber[slot] ?? 0
    this.#recorder?.end(slot, caseNumber, standing)
    this.#figures.end({ caseNumber, standing, elapsed, wall: this.#now - arrived })
    this.#slots.caseNumber[slot] = -1
    this.#bury(slot)
  }

  /** Gives a slot back once nothing of its case is under way. */
  #bury(slot: number): void {
    if ((this.#slots.tasks[slot] ?? 0) === 0) this.#slots.giveBack(slot)
  }
}
