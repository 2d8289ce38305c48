import {useEffect, useRef, type ReactNode} from 'react';
import styles from './Chart.module.css';

/** What a chart shows: a number for each label. It only repeats the table beside it, so that it is hidden from screen readers. */
export interface ChartProps {
  readonly kind: 'bars' | 'line';
  readonly labels: readonly string[];
  /** null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** The top of the axis; where it is missing, the largest value is. */
  readonly high?: number;
  /** Behind the numbers of the axis. */
  readonly unit?: string;
  /** What is shown, for everybody who sees it. */
  readonly title: string;
}

/** A small chart by chartist, which is loaded here and nowhere else. Without it the table is still there. */
export function Chart({kind, labels, values, high, unit = '', title}: ChartProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  // The arrays are new at each render; their content is not.
  const data = JSON.stringify({labels, values});
  useEffect(() => {
    let chart: {detach(): unknown} | undefined;
    let current = true;
    void import('chartist').then(
      ({BarChart, LineChart}) => {
        const target = ref.current;
        if (!current || target === null) return;
        const {labels: names, values: numbers} = JSON.parse(data) as {labels: string[]; values: (number | null)[]};
        const content = {labels: names, series: [numbers]};
        const axisY = {onlyInteger: true, offset: 52, labelInterpolationFnc: (value: number | string) => `${value}${unit}`};
        const top = high ?? Math.max(1, ...numbers.map((n) => n ?? 0));
        const options = {low: 0, high: top, axisY, axisX: {showGrid: false}, chartPadding: {top: 12, right: 12, bottom: 0, left: 0}};
        chart = kind === 'bars' ? new BarChart(target, content, options) : new LineChart(target, content, {...options, lineSmooth: false});
      },
      () => undefined,
    );
    return () => {
      current = false;
      chart?.detach();
    };
  }, [kind, data, high, unit]);
  return (
    <div className={styles.figure} aria-hidden="true">
      <p className={styles.title}>
        <span>{title}</span>
      </p>
      {/* Chartist's own: React puts nothing into it. */}
      <div ref={ref} className={styles.chart} />
    </div>
  );
}
