//! What is left over of a report once people have corrected its statements.

use super::{LeftOver, Reason, Report};
use crate::access::Purpose;
use crate::statement::Statement;
use std::ops::Range;

/// The report as it stands now: text that was left over and has become a statement since is left over no
/// more; words of statements that were taken out are, unless another statement has them.
pub fn with_decisions(mut report: Report, standing: &[Statement], taken_out: &[Statement]) -> Report {
    let taken: Vec<Range<usize>> = standing.iter().map(|one| one.passage.span.clone()).collect();
    let by_hand = taken_out.iter().map(|one| (one.passage.span.clone(), Reason::TakenOut));
    let by_file = std::mem::take(&mut report.left_over).into_iter().map(|left| (left.span, left.reason));
    let mut left: Vec<LeftOver> = Vec::new();
    for (span, reason) in by_file.chain(by_hand) {
        let said_before: Vec<Range<usize>> = left.iter().map(|one| one.span.clone()).collect();
        let rest = without(span.clone(), taken.iter().chain(&said_before));
        let whole = rest == [span];
        for piece in rest {
            let piece = trimmed(report.text(Purpose::Checking), piece);
            // Of a piece that was cut from, a lone full stop is nothing that anybody misses.
            if whole || report.text(Purpose::Checking)[piece.clone()].chars().any(char::is_alphanumeric) {
                left.push(LeftOver { span: piece, reason });
            }
        }
    }
    left.sort_by_key(|one| (one.span.start, one.span.end));
    report.left_over = left;
    report
}

/// `span` without the bytes of `others`, in pieces.
fn without<'a>(span: Range<usize>, others: impl Iterator<Item = &'a Range<usize>>) -> Vec<Range<usize>> {
    others.fold(vec![span], |pieces, other| {
        pieces
            .into_iter()
            .flat_map(|piece| [piece.start..piece.end.min(other.start), piece.start.max(other.end)..piece.end])
            .filter(|piece| piece.start < piece.end)
            .collect()
    })
}

/// `span` without the white space at its ends.
fn trimmed(text: &str, span: Range<usize>) -> Range<usize> {
    let inner = super::import::trimmed(&text[span.clone()]);
    span.start + inner.start..span.start + inner.end
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Challenges\nTrain monitors. Pay them.\nThanks.";

    fn report(left_over: Vec<LeftOver>) -> Report {
        let hash = crate::statement::hash(TEXT.as_bytes());
        Report::new(
            "r1".into(),
            "accra".into(),
            "accra.txt".into(),
            reading::Format::Text,
            hash,
            TEXT.len() as u64,
            String::new(),
            "en".into(),
            TEXT.into(),
            Vec::new(),
            Vec::new(),
            left_over,
            String::new(),
        )
    }

    fn cut(span: Range<usize>) -> Statement {
        Statement::cut("r1", "accra", TEXT, span, None).expect("a passage")
    }

    #[test]
    fn nothing_is_left_over_twice_or_lost() {
        let heading = LeftOver { span: 0..10, reason: Reason::Heading };
        let thanks = LeftOver { span: 37..44, reason: Reason::Fragment };
        let before = report(vec![heading.clone(), thanks.clone()]);
        // "Train monitors. Pay them." was cut anew to "monitors", and "Thanks." was made a statement.
        let now = with_decisions(before, &[cut(17..25), cut(37..44)], &[cut(11..36)]);
        let by_hand = |span| LeftOver { span, reason: Reason::TakenOut };
        assert_eq!(now.left_over, [heading.clone(), by_hand(11..16), by_hand(25..36)]);

        let twice = with_decisions(report(vec![heading.clone()]), &[], &[cut(11..36), cut(11..26)]);
        assert_eq!(twice.left_over, [heading, by_hand(11..36)], "taken out twice, left over once");
    }
}
