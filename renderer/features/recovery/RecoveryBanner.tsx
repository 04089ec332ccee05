import { recoverySummary, type RecoveryReport } from '../../../domain/recovery/report.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';

interface Props {
  readonly reports: readonly RecoveryReport[];
  readonly onShowAll: () => void;
  readonly onCompare: (report: RecoveryReport) => void;
  readonly onUndo: (report: RecoveryReport) => void;
  readonly onDone: () => void;
}

/** What Stet did about the last crash. Everything is safe already: this only tells. */
export function RecoveryBanner({ reports, onShowAll, onCompare, onUndo, onDone }: Props) {
  const [only] = reports;
  if (only === undefined) return null;
  const several = reports.length > 1;
  return (
    <Banner
      actions={
        <>
          {several ? (
            <Button small onClick={onShowAll}>
              Show…
            </Button>
          ) : (
            <ReportActions report={only} onCompare={onCompare} onUndo={onUndo} />
          )}
          <Button small look="primary" onClick={onDone}>
            Done
          </Button>
        </>
      }
    >
      <span data-testid="recovery">{several ? recoverySummary(reports) : only.sentence}</span>
    </Banner>
  );
}

/** The buttons of one report. */
export function ReportActions({ report, onCompare, onUndo }: Pick<Props, 'onCompare' | 'onUndo'> & { readonly report: RecoveryReport }) {
  return (
    <>
      {report.before === null && report.copy === null ? null : (
        <Button
          small
          onClick={() => {
            onCompare(report);
          }}
        >
          Compare…
        </Button>
      )}
      {report.kind === 'recovered' && report.before !== null ? (
        <Button
          small
          onClick={() => {
            onUndo(report);
          }}
        >
          Undo
        </Button>
      ) : null}
    </>
  );
}
