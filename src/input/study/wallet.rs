//! A share of wallet made of a rank.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::message::Request;

/// Columns that a share of wallet is made of: `{ rank = "rank_us", of = "banks" }`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wallet {
    /// Column of the rank that the respondent gives us among those he uses; 1 is the favourite, ties are halves.
    pub rank: String,
    /// Column of how many he uses.
    pub of: String,
}

impl std::str::FromStr for Wallet {
    type Err = Request;

    /// `RANK,COUNT`.
    ///
    /// ```
    /// use ecart::input::study::Wallet;
    /// let wallet: Wallet = "rank_us,banks".parse().unwrap();
    /// assert_eq!((wallet.rank.as_str(), wallet.of.as_str()), ("rank_us", "banks"));
    /// assert!("rank_us".parse::<Wallet>().is_err());
    /// ```
    fn from_str(text: &str) -> Result<Self, Request> {
        match text.split(',').map(str::trim).collect::<Vec<_>>()[..] {
            [rank, of] if !rank.is_empty() && !of.is_empty() => {
                Ok(Self { rank: rank.to_owned(), of: of.to_owned() })
            }
            _ => Err(Request::NotAWallet { text: text.to_owned() }),
        }
    }
}
