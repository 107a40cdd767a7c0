//! Cells of a sheet, as charts name them.

/// Cells below one another, named from outside their sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Range {
    /// Name of the sheet.
    pub sheet: String,
    /// Column letters.
    pub column: String,
    /// 1-based first row.
    pub first: u32,
    /// 1-based last row.
    pub last: u32,
}

impl Range {
    /// `'My sheet'!$B$7:$B$24`.
    ///
    /// ```
    /// use ecart::office::chart::Range;
    /// let range = Range { sheet: "Client's".into(), column: "B".into(), first: 7, last: 24 };
    /// assert_eq!(range.formula(), "'Client''s'!$B$7:$B$24");
    /// ```
    pub fn formula(&self) -> String {
        let Self { sheet, column, first, last } = self;
        let sheet = sheet.replace('\'', "''");
        if first == last {
            return format!("'{sheet}'!${column}${first}");
        }
        format!("'{sheet}'!${column}${first}:${column}${last}")
    }
}
