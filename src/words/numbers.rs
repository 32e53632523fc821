//! Counts as the languages write them.

/// What stands between groups of three figures, and from how many figures on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Separator {
    mark: char,
    from: usize,
}

/// After the Unicode Common Locale Data Repository, with the space that Spanish style guides ask for.
pub(super) fn separator(language: &str) -> Separator {
    match language {
        "fr" => Separator { mark: '\u{202f}', from: 4 },
        "es" | "pt" => Separator { mark: '\u{a0}', from: 5 },
        "ru" => Separator { mark: '\u{a0}', from: 4 },
        _ => Separator { mark: ',', from: 4 },
    }
}

pub(super) fn grouped(count: u64, separator: Separator) -> String {
    let figures = count.to_string();
    if figures.len() < separator.from {
        return figures;
    }
    let mut text = String::with_capacity(figures.len() * 2);
    for (at, figure) in figures.chars().enumerate() {
        if at > 0 && (figures.len() - at) % 3 == 0 {
            text.push(separator.mark);
        }
        text.push(figure);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_begin_where_the_language_begins_them() {
        assert_eq!(grouped(1234, separator("es")), "1234");
        assert_eq!(grouped(12345, separator("es")), "12\u{a0}345");
        assert_eq!(grouped(1234, separator("fr")), "1\u{202f}234");
        assert_eq!(grouped(1_234_567, separator("en")), "1,234,567");
    }
}
